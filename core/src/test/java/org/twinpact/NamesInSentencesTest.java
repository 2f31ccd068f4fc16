package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.TextFinding;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** Tests of the names that sentences use in place of codes and keys, and of the codes where nothing has a name. */
class NamesInSentencesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");

    @Test
    void aLapsedCertificateNamesItsLanguage() {
        Scenario scenario = Scenario.until(17);
        AgreementText text = SampleLife.text(SampleLife.plan());
        Clause changed = text.clauses().get(0).withBody(LocalText.of("נוסח אחר", "Another wording"));
        scenario.accepted(
                "2026-07-01",
                new TextActs.ProposeText(text.withClauses(
                        changed, text.clauses().get(1), text.clauses().get(2))));

        assertThat(events(scenario, LanguageTag.ENGLISH))
                .anySatisfy(event -> assertThat(event)
                        .contains("certificate of a language version (Hebrew) – Haifa", "(English) – Marseille"));
        assertThat(events(scenario, LanguageTag.HEBREW))
                .anySatisfy(event -> assertThat(event).contains("אישור גרסת שפה (עברית) – חיפה", "(אנגלית) – מרסיי"));
    }

    @Test
    void aLapsedDecisionNamesItsBodyAndScope() {
        Scenario scenario = Scenario.until(20);
        scenario.adopted("2026-07-02", new WorkPlan(2, SampleLife.plan().objectives()));

        assertThat(events(scenario, LanguageTag.HEBREW))
                .anySatisfy(text -> assertThat(text).contains("החלטה של מועצת הרשות בעניין נושאי שיתוף הפעולה – חיפה"));
    }

    @Test
    void aFormerPartyHasItsNameInTheHistory() {
        Scenario scenario = Scenario.until(20);
        scenario.accepted("2026-07-02", new PartyActs.RemoveParty(SampleLife.MARSEILLE.id(), REASON));

        Twinning loaded = Twinning.load(scenario.history());

        assertThat(loaded.formerNames()).containsEntry(SampleLife.MARSEILLE.id(), SampleLife.MARSEILLE.name());
        assertThat(loaded).isEqualTo(scenario.twinning());
        assertThat(events(scenario, LanguageTag.HEBREW))
                .contains("מרסיי: הצד הוסר. הסיבה: ״הנסיבות השתנו״.")
                .anySatisfy(event -> assertThat(event).contains("החלטה של מועצת הרשות בעניין נוסח ההסכם – מרסיי"));
    }

    @Test
    void anOpenConditionNamesItsStepOrTheCodeOfAnUnknownOne() {
        Scenario scenario = Scenario.until(20);

        assertThat(refusal(scenario, new ApprovalActs.MeetCondition(HAIFA, "IL-COUNCIL", 1, day(), "letter")))
                .contains("no approval with open conditions (the council (the subjects of cooperation))");
        assertThat(refusal(scenario, new ApprovalActs.MeetCondition(HAIFA, "IL-NOBODY", 1, day(), "letter")))
                .contains("no approval with open conditions (IL-NOBODY)");
    }

    @Test
    void anUnknownNoticeIsNamedAsItWasGiven() {
        assertThat(refusal(Scenario.until(29), new FollowUpActs.FulfilObligation(HAIFA, "IL-NOTHING", "letter")))
                .contains("no such obligation is open: “IL-NOTHING”. Open now: ");
    }

    @Test
    void twoObjectivesWithOneIdAreNamedByThatId() {
        Scenario scenario = Scenario.until(9);
        Objective objective = SampleLife.plan().objectives().get(0);
        Act act = new PlanActs.ProposePlan(
                new WorkPlan(1, List.of(objective, objective.withTitle(LocalText.of("אחר", "Another")))));

        assertThat(scenario.ask("2026-04-16", act).match(Outcome.Accepted::warnings, Outcome.Refused::missing))
                .extracting(finding -> finding.text(LanguageTag.ENGLISH))
                .contains("Two objectives have the id “O1”.");
    }

    @Test
    void oneOfSeveralObjectivesIsNamedByItsTitle() {
        Objective first = SampleLife.plan().objectives().get(0);
        Objective second =
                first.withId("O2").withTitle(LocalText.of("אחר", "Another")).withBaseline(Optional.empty());
        Act act = new PlanActs.ProposePlan(new WorkPlan(1, List.of(first, second)));

        assertThat(Scenario.until(9).ask("2026-04-16", act).orElseThrow().warnings())
                .extracting(finding -> finding.text(LanguageTag.ENGLISH))
                .containsExactly("Objective “Another”: no baseline was measured, so a change cannot be shown.");
    }

    @Test
    void aFindingOfTheComposerIsASentenceOrItsCode() {
        assertThat(composerFinding(new TextFinding("NUMBERS_DIFFER", "C19", false)))
                .isEqualTo("Reported when the text was composed: Clause “Duration”: the numbers differ between the"
                        + " languages.");
        assertThat(composerFinding(new TextFinding("TERM_UNUSUAL", "terms", false)))
                .isEqualTo("Reported when the text was composed: terms, TERM_UNUSUAL");
    }

    @Test
    void aBodyOfTheLibraryHasANameAndAnyOtherItsCode() {
        assertThat(Body.COUNCIL.text(LanguageTag.HEBREW)).isEqualTo("מועצת הרשות");
        assertThat(Body.COUNCIL.text(new LanguageTag("fr"))).isEqualTo("the council");
        assertThat(new Body("PREFECT").text(LanguageTag.HEBREW)).isEqualTo("PREFECT");
    }

    private static String composerFinding(TextFinding finding) {
        Act act = new TextActs.FinalizeText(SampleLife.text(SampleLife.plan()).operativeHash(), List.of(finding));
        Predicate<Finding> composer = warning -> warning.code().equals("COMPOSER_FINDING");
        return Scenario.until(17).ask("2026-06-10", act).orElseThrow().warnings().stream()
                .filter(composer)
                .findFirst()
                .orElseThrow()
                .text(LanguageTag.ENGLISH);
    }

    private static String refusal(Scenario scenario, Act act) {
        return scenario.ask(day().toString(), act)
                .match(accepted -> "accepted", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day() {
        return LocalDate.parse("2026-10-01");
    }

    private static List<String> events(Scenario scenario, LanguageTag language) {
        return scenario.history().stream()
                .map(event -> event.text(scenario.twinning(), language))
                .toList();
    }
}
