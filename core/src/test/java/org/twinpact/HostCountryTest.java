package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFormat;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;

/** Tests of the life of a town from a country that is not shipped, under its host's profile file. */
class HostCountryTest {
    private static final LocalAuthority AARHUS = new LocalAuthority(
            new AuthorityId("dk-aarhus"),
            LocalText.of("אורהוס", "Aarhus"),
            "DK",
            AuthorityKind.MUNICIPALITY,
            List.of(new AuthorityCode("DK-KOMMUNE", "751")));

    private static final AuthorityId HERE = AARHUS.id();
    private static final AuthorityId THERE = SampleLife.BREMEN.id();

    private Scenario scenario;

    @BeforeEach
    void begin() {
        scenario = Scenario.under(Rulebook.shipped().with(ProfileFormat.read(ProfileFiles.denmark())));
    }

    @Test
    void aTownLivesByTheFileAlone() {
        plan(SampleLife.plan());
        assertThat(scenario.twinning().track(HERE).orElseThrow().profile().id()).isEqualTo("DK");
        AgreementText text = text();
        Sha256 hash = text.operativeHash();
        propose(text);
        scenario.accepted(
                "2026-05-03", SampleLife.decides(THERE, "HEAD", Scope.SUBJECTS, "2026-05-03", scenario.subjects()));

        assertThat(scenario.refused("2026-06-10", new TextActs.FinalizeText(hash)))
                .containsExactly("DECISION_MISSING");
        assertThat(scenario.refused("2026-05-19", council())).containsExactly("BUDGET_LINE_MISSING");
        scenario.accepted(
                "2026-05-19",
                new DecisionActs.RecordDecision(HERE, council().decision().withBudgetLine("751-1")));
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(hash));
        scenario.accepted("2026-06-29", SampleLife.decides(THERE, "COUNCIL", Scope.TEXT, "2026-06-29", hash));

        assertThat(scenario.warned("2026-09-14", SampleLife.signs(HERE, hash, false, "HEAD", "SECRETARY")))
                .as("its file asks for the seal")
                .containsExactly("SIGNATORIES_MISSING");
        scenario.accepted("2026-09-14", SampleLife.signs(HERE, hash, true, "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-14", SampleLife.signs(THERE, hash, false, "HEAD"));
        scenario.accepted("2026-09-21", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void aKindForWhichTheCountryHasNoProfileIsAWarning() {
        Rulebook rules = Rulebook.shipped().with(ProfileFormat.read(ProfileFiles.denmark()));
        LocalAuthority county = AARHUS.withKind(AuthorityKind.COUNTY);
        Origin origin = new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty());
        Scenario opened = Scenario.under(rules);
        opened.accepted("2026-01-04", new OpeningActs.OpenTwinning(SampleLife.BREMEN));
        Scenario right = opened.copy();
        right.accepted("2026-01-05", new PartyActs.AddParty(AARHUS));

        for (Outcome outcome : List.of(
                Scenario.under(rules).ask("2026-01-04", new OpeningActs.OpenTwinning(county)),
                Scenario.under(rules)
                        .ask(
                                "2026-01-04",
                                new OpeningActs.ImportTwinning(
                                        List.of(SampleLife.BREMEN, county), Stage.IN_FORCE, origin)),
                opened.ask("2026-01-05", new PartyActs.AddParty(county)),
                right.ask("2026-01-06", new OpeningActs.CorrectParty(county, LocalText.of("טעות", "A slip"))))) {
            assertThat(words(outcome.orElseThrow().warnings(), LanguageTag.ENGLISH))
                    .contains("Aarhus: the profiles of this country are for other kinds of authority, so the general"
                            + " profile for countries without one applies. Check the kind.");
        }
        assertThat(opened.warned("2026-01-05", new PartyActs.AddParty(AARHUS))).isEmpty();
        assertThat(opened.warned("2026-01-05", new PartyActs.AddParty(county.withCountry("SE"))))
                .as("a country without a profile")
                .isEmpty();
    }

    @Test
    void itsBodiesAreCalledAsTheFileCallsThem() {
        scenario = Scenario.under(
                rules(file -> file.replace("\"when\": [\"MULTILATERAL\", \"MONEY\"], \"filing\"", "\"filing\"")
                        .replace(
                                "\"severity\": \"WARN\", \"basis\": \"GUIDE\"",
                                "\"severity\": \"BLOCK\", \"basis\": \"GUIDE\"")));
        Sha256 hash = finalizeText();
        LocalDate day = LocalDate.parse("2026-06-11");
        Profiles profiles = scenario.lifecycle().rules().profiles();

        assertThat(words(scenario.lifecycle().missing(scenario.twinning(), HERE, day), LanguageTag.ENGLISH))
                .contains(
                        "Aarhus: no filing with a body of a test on the text of the agreement has been recorded. Record its"
                                + " receipt as “received, without a decision”.");
        assertThat(words(scenario.lifecycle().missing(scenario.twinning(), HERE, day), LanguageTag.HEBREW))
                .contains("אורהוס: טרם נרשמה הגשה אל גוף של מבחן בעניין נוסח ההסכם. יש לרשום את התוצאה ״קבלת המסמך, ללא"
                        + " החלטה״.");
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day))
                .extracting(possible -> possible.text(scenario.twinning(), profiles, LanguageTag.HEBREW))
                .contains("רישום החלטה: גוף של מבחן – אורהוס", "רישום החלטה: מועצת הרשות – ברמן");

        scenario.accepted(
                "2026-06-29", SampleLife.decides(HERE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-06-29", hash));

        assertThat(scenario.history()
                        .get(scenario.history().size() - 1)
                        .text(scenario.twinning(), profiles, LanguageTag.ENGLISH))
                .isEqualTo(
                        "Aarhus: the text of the agreement – received, without a decision (a body of a test, 29 June 2026).");
        assertThat(words(
                        scenario.ask("2026-09-14", SampleLife.signs(HERE, hash, false, "HEAD"))
                                .orElseThrow()
                                .warnings(),
                        LanguageTag.HEBREW))
                .contains("אורהוס: החתימה אינה מחייבת. עדיין חסר: מזכירות של מבחן או גזבר/ית הרשות וכן חותמת הרשות.");
    }

    @Test
    void aParentCityIsNamedWithoutAShippedRule() {
        scenario = Scenario.under(rules(file -> file.replace("\"body\": \"COUNCIL\"", "\"body\": \"PARENT_CITY\"")));
        plan(SampleLife.plan());
        LocalDate day = LocalDate.parse("2026-05-19");

        assertThat(words(scenario.lifecycle().missing(scenario.twinning(), HERE, day), LanguageTag.ENGLISH))
                .contains("Aarhus: no decision of the parent city on the subjects of cooperation has been recorded.");
        assertThat(words(scenario.lifecycle().missing(scenario.twinning(), HERE, day), LanguageTag.HEBREW))
                .contains("אורהוס: טרם נרשמה החלטה של העיר שהרשות היא חלק ממנה בעניין נושאי שיתוף הפעולה.");
    }

    @Test
    void aGuardThatTheFileNamesIsDecidedByTheHost() {
        scenario = Scenario.under(Rulebook.shipped()
                .with(
                        "TWO_OBJECTIVES-1",
                        (twinning, track, on) -> twinning.plan()
                                .filter(plan -> plan.objectives().size() > 1)
                                .isPresent())
                .with(denmark(file -> file.replace("MORE_THAN_ONE_FIELD-1", "TWO_OBJECTIVES-1")
                        .replace(
                                "\"before\": \"TEXT\", \"when\": [\"MULTILATERAL\"], \"severity\": \"WARN\"",
                                "\"before\": \"PLAN\""))));
        WorkPlan one = SampleLife.plan();
        Objective second = one.objectives().get(0).withId("O2").withTitle(LocalText.of("יותר עצים", "More trees"));
        WorkPlan two = new WorkPlan(2, List.of(one.objectives().get(0), second));

        plan(one);
        assertThat(scenario.twinning().stage()).as("one objective is too few").isEqualTo(Stage.EXPLORATION);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-04-22")))
                .extracting(Finding::code, Finding::evidence)
                .containsExactly(tuple("GUARD_UNMET", "DK-FIELDS"));
        endorse("2026-04-24", two);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
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
        scenario.accepted("2026-01-05", new OpeningActs.OpenTwinning(AARHUS));
        scenario.accepted("2026-02-02", new PreparationActs.RecordPartnerSearch(HERE, SampleLife.search()));
        scenario.accepted("2026-02-20", new PartyActs.AddParty(SampleLife.BREMEN));
        prepare(HERE, "H");
        prepare(THERE, "M");
        endorse("2026-04-14", plan);
    }

    private void prepare(AuthorityId party, String prefix) {
        scenario.accepted(
                "2026-03-02", new PreparationActs.RecordRoundTable(party, SampleLife.roundTable("2026-03-01", prefix)));
        scenario.accepted("2026-03-08", new PreparationActs.SetGoals(party, SampleLife.goals(prefix)));
        scenario.accepted("2026-03-10", new PreparationActs.AssessCapacity(party, SampleLife.capacity()));
    }

    private void endorse(String on, WorkPlan plan) {
        WorkPlan ours = new WorkPlan(
                plan.version(),
                plan.objectives().stream()
                        .map(objective -> objective.withLead(HERE))
                        .toList());
        scenario.accepted(on, new PlanActs.ProposePlan(ours));
        scenario.accepted(on, new PlanActs.EndorsePlan(HERE, ours.hash()));
        scenario.accepted(on, new PlanActs.EndorsePlan(THERE, ours.hash()));
    }

    private Sha256 finalizeText() {
        plan(SampleLife.plan());
        AgreementText text = text();
        propose(text);
        scenario.accepted(
                "2026-05-03", SampleLife.decides(THERE, "HEAD", Scope.SUBJECTS, "2026-05-03", scenario.subjects()));
        scenario.accepted(
                "2026-05-19",
                new DecisionActs.RecordDecision(HERE, council().decision().withBudgetLine("751-1")));
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(text.operativeHash()));
        return text.operativeHash();
    }

    private void propose(AgreementText text) {
        scenario.accepted("2026-05-02", new TextActs.ProposeText(text));
        scenario.accepted("2026-05-02", SampleLife.certifies(HERE, text, LanguageTag.HEBREW));
        scenario.accepted("2026-05-02", SampleLife.certifies(THERE, text, LanguageTag.ENGLISH));
    }

    private AgreementText text() {
        return SampleLife.text(scenario.twinning().plan().orElseThrow(), List.of(HERE, THERE));
    }

    private DecisionActs.RecordDecision council() {
        return (DecisionActs.RecordDecision)
                SampleLife.decides(HERE, "COUNCIL", Scope.SUBJECTS, "2026-05-19", scenario.subjects());
    }

    private static List<String> words(List<Finding> missing, LanguageTag language) {
        return missing.stream().map(one -> one.text(language)).toList();
    }
}
