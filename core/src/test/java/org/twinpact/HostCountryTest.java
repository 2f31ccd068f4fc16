package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFormat;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** A town of a country that does not ship lives by the file that its host brought, from the opening into force. */
class HostCountryTest {
    private static final LocalAuthority AARHUS = new LocalAuthority(
            new AuthorityId("dk-aarhus"),
            LocalText.of("אורהוס", "Aarhus"),
            "DK",
            AuthorityKind.MUNICIPALITY,
            List.of(new AuthorityCode("DK-KOMMUNE", "751")));

    private static final AuthorityId HERE = AARHUS.id();
    private static final AuthorityId THERE = Story.BREMEN.id();

    private Tale tale;

    @BeforeEach
    void begin() {
        tale = Tale.under(Rulebook.shipped().with(ProfileFormat.read(ProfileFiles.denmark())));
    }

    @Test
    void aTownLivesByTheFileAlone() {
        plan(Story.plan());
        assertThat(tale.twinning().track(HERE).orElseThrow().profile().id()).isEqualTo("DK");
        AgreementText text = text();
        Sha256 hash = text.operativeHash();
        propose(text);
        tale.accepted("2026-05-03", Story.decides(THERE, "HEAD", Scope.SUBJECTS, "2026-05-03", tale.subjects()));

        assertThat(tale.refused("2026-06-10", new Act.FreezeText(hash))).containsExactly("DECISION_MISSING");
        assertThat(tale.refused("2026-05-19", council())).containsExactly("BUDGET_LINE_LACKING");
        tale.accepted(
                "2026-05-19", new Act.RecordDecision(HERE, council().decision().withBudgetLine("751-1")));
        tale.accepted("2026-06-10", new Act.FreezeText(hash));
        tale.accepted("2026-06-29", Story.decides(THERE, "COUNCIL", Scope.TEXT, "2026-06-29", hash));

        assertThat(tale.warned("2026-09-14", Story.signs(HERE, hash, false, "HEAD", "SECRETARY")))
                .as("its file asks for the seal")
                .containsExactly("SIGNATORIES_LACKING");
        tale.accepted("2026-09-14", Story.signs(HERE, hash, true, "HEAD", "SECRETARY"));
        tale.accepted("2026-09-14", Story.signs(THERE, hash, false, "HEAD"));
        tale.accepted("2026-09-21", new Act.BringIntoForce());

        assertThat(tale.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }

    @Test
    void itsBodiesAreCalledAsTheFileCallsThem() {
        tale = Tale.under(
                rules(file -> file.replace("\"when\": [\"MULTILATERAL\", \"MONEY\"], \"filing\"", "\"filing\"")
                        .replace(
                                "\"severity\": \"WARN\", \"basis\": \"GUIDE\"",
                                "\"severity\": \"BLOCK\", \"basis\": \"GUIDE\"")));
        Sha256 hash = freeze();
        LocalDate day = LocalDate.parse("2026-06-11");
        Profiles profiles = tale.lifecycle().rules().profiles();

        assertThat(words(tale.lifecycle().missing(tale.twinning(), HERE, day), LanguageTag.ENGLISH))
                .contains("Aarhus: a body of a test has not decided on the text of the agreement.");
        assertThat(words(tale.lifecycle().missing(tale.twinning(), HERE, day), LanguageTag.HEBREW))
                .contains("אורהוס: טרם התקבלה החלטה של גוף של מבחן בעניין נוסח ההסכם.");
        assertThat(tale.lifecycle().possible(tale.twinning(), day))
                .extracting(possible -> possible.text(tale.twinning(), profiles, LanguageTag.HEBREW))
                .contains("רישום החלטה: גוף של מבחן", "רישום החלטה: מועצת הרשות");

        tale.accepted("2026-06-29", Story.decides(HERE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-06-29", hash));

        assertThat(tale.history().get(tale.history().size() - 1).text(tale.twinning(), profiles, LanguageTag.ENGLISH))
                .isEqualTo("Aarhus: the text of the agreement received by a body of a test.");
        assertThat(words(
                        tale.ask("2026-09-14", Story.signs(HERE, hash, false, "HEAD"))
                                .orElseThrow()
                                .warnings(),
                        LanguageTag.HEBREW))
                .contains(
                        "אורהוס: החתימה אינה מחייבת. נדרשים: ראש הרשות, מזכירות של מבחן או גזברות הרשות, חותמת הרשות.");
    }

    @Test
    void aParentCityHasANameThoughNoProfileThatShipsAsksIt() {
        tale = Tale.under(rules(file -> file.replace("\"body\": \"COUNCIL\"", "\"body\": \"PARENT_CITY\"")));
        plan(Story.plan());
        LocalDate day = LocalDate.parse("2026-05-19");

        assertThat(words(tale.lifecycle().missing(tale.twinning(), HERE, day), LanguageTag.ENGLISH))
                .contains("Aarhus: the parent city has not decided on the subjects of cooperation.");
        assertThat(words(tale.lifecycle().missing(tale.twinning(), HERE, day), LanguageTag.HEBREW))
                .contains("אורהוס: טרם התקבלה החלטה של העיר שהרשות היא חלק ממנה בעניין נושאי שיתוף הפעולה.");
    }

    @Test
    void aGuardThatTheFileNamesIsDecidedByTheHost() {
        tale = Tale.under(Rulebook.shipped()
                .with(
                        "TWO_OBJECTIVES-1",
                        (twinning, track, on) -> twinning.plan()
                                .filter(plan -> plan.objectives().size() > 1)
                                .isPresent())
                .with(denmark(file -> file.replace("MORE_THAN_ONE_FIELD-1", "TWO_OBJECTIVES-1")
                        .replace(
                                "\"before\": \"FREEZE\", \"when\": [\"MULTILATERAL\"], \"severity\": \"WARN\"",
                                "\"before\": \"PLAN\""))));
        WorkPlan one = Story.plan();
        Objective second = one.objectives().get(0).withId("O2").withTitle(LocalText.of("יותר עצים", "More trees"));
        WorkPlan two = new WorkPlan(2, List.of(one.objectives().get(0), second));

        plan(one);
        assertThat(tale.twinning().stage()).as("one objective is too few").isEqualTo(Stage.EXPLORING);
        assertThat(tale.lifecycle().missing(tale.twinning(), LocalDate.parse("2026-04-22")))
                .extracting(Missing::code, Missing::evidence)
                .containsExactly(tuple("GUARD_UNMET", "DK-FIELDS"));
        endorse("2026-04-24", two);

        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
    }

    private static Rulebook rules(UnaryOperator<String> change) {
        return Rulebook.shipped().with(denmark(change));
    }

    private static Profile denmark(UnaryOperator<String> change) {
        String changed = change.apply(ProfileFiles.denmark());
        assertThat(changed).isNotEqualTo(ProfileFiles.denmark());
        return ProfileFormat.read(changed);
    }

    private void plan(WorkPlan plan) {
        tale.accepted("2026-01-05", new Act.OpenTwinning(AARHUS));
        tale.accepted("2026-02-02", new Act.SearchPartner(HERE, Story.search()));
        tale.accepted("2026-02-20", new Act.LinkParty(Story.BREMEN));
        prepare(HERE, "H");
        prepare(THERE, "M");
        endorse("2026-04-14", plan);
    }

    private void prepare(AuthorityId party, String prefix) {
        tale.accepted("2026-03-02", new Act.AssessNeeds(party, Story.roundTable("2026-03-01", prefix)));
        tale.accepted("2026-03-08", new Act.SetGoals(party, Story.goals(prefix)));
        tale.accepted("2026-03-10", new Act.JudgeCapacity(party, Story.capacity()));
    }

    private void endorse(String on, WorkPlan plan) {
        WorkPlan ours = new WorkPlan(
                plan.version(),
                plan.objectives().stream()
                        .map(objective -> objective.withLead(HERE))
                        .toList());
        tale.accepted(on, new Act.ProposePlan(ours));
        tale.accepted(on, new Act.EndorsePlan(HERE, ours.hash()));
        tale.accepted(on, new Act.EndorsePlan(THERE, ours.hash()));
    }

    private Sha256 freeze() {
        plan(Story.plan());
        AgreementText text = text();
        propose(text);
        tale.accepted("2026-05-03", Story.decides(THERE, "HEAD", Scope.SUBJECTS, "2026-05-03", tale.subjects()));
        tale.accepted(
                "2026-05-19", new Act.RecordDecision(HERE, council().decision().withBudgetLine("751-1")));
        tale.accepted("2026-06-10", new Act.FreezeText(text.operativeHash()));
        return text.operativeHash();
    }

    private void propose(AgreementText text) {
        tale.accepted("2026-05-02", new Act.ProposeText(text));
        tale.accepted("2026-05-02", Story.certifies(HERE, text, LanguageTag.HEBREW));
        tale.accepted("2026-05-02", Story.certifies(THERE, text, LanguageTag.ENGLISH));
    }

    private AgreementText text() {
        return Story.text(tale.twinning().plan().orElseThrow(), List.of(HERE, THERE));
    }

    private Act.RecordDecision council() {
        return (Act.RecordDecision) Story.decides(HERE, "COUNCIL", Scope.SUBJECTS, "2026-05-19", tale.subjects());
    }

    private static List<String> words(List<Missing> missing, LanguageTag language) {
        return missing.stream().map(one -> one.text(language)).toList();
    }
}
