package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;

/** Which decision can answer a step: its result, its day, its votes, and what it rests on. */
class DecisionFitsTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final LocalText WORDS = LocalText.of("בכפוף לתקציב", "Subject to the budget");

    private static final int PLANNED = 12;
    private static final int DECIDED_BY_HEAD = 13;
    private static final int DECIDED_ON_SUBJECTS = 14;

    @ParameterizedTest
    @CsvSource({
        "GRANTED, 15, 14, false",
        "GRANTED, 14, 14, true",
        "GRANTED, 13, 14, true",
        "REFUSED, 13, 14, false",
        "REFUSED, 15, 14, false",
        "DEFERRED, 13, 14, false"
    })
    void anApprovalThatMoreDidNotWantThanWantedIsNoted(Result result, int inFavour, int against, boolean noted) {
        Act act = council("2026-05-19", d -> d.withResult(result).withVotes(new Votes(inFavour, against, 40)));
        List<Missing> warnings =
                Tale.until(DECIDED_BY_HEAD).ask("2026-05-19", act).orElseThrow().warnings();

        assertThat(warnings)
                .extracting(Missing::code)
                .containsExactlyElementsOf(noted ? List.of("VOTES_DO_NOT_CARRY") : List.of());
        assertThat(warnings)
                .allSatisfy(one -> assertThat(one.text(LanguageTag.ENGLISH))
                        .isEqualTo("Haifa: the council is said to have approved with votes of " + inFavour + " : "
                                + against + "."));
    }

    @Test
    void theCouncilDecidesOnTheDayOfTheHeadOrLater() {
        Tale tale = Tale.until(DECIDED_BY_HEAD);

        assertThat(tale.refused("2026-05-19", council("2026-05-02", d -> d))).containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(text(tale, "2026-05-19", council("2026-05-02", d -> d)))
                .contains("2026-05-02 lies before the earlier decision on the subjects (2026-05-03)");
        tale.accepted("2026-05-19", council("2026-05-03", d -> d));
    }

    @Test
    void whoSaysNoNeedNotWaitForWhoComesFirst() {
        Tale tale = Tale.until(PLANNED);

        assertThat(tale.refused("2026-05-19", council("2026-05-19", d -> d))).containsExactly("DECISION_MISSING");
        tale.accepted("2026-05-19", council("2026-05-19", d -> d.withResult(Result.REFUSED)));
    }

    @Test
    void aDecisionFallsOnTheDayOfTheActOrEarlier() {
        Tale tale = Tale.until(DECIDED_BY_HEAD);

        assertThat(tale.refused("2026-05-18", council("2026-05-19", d -> d))).containsExactly("DATE_IN_THE_FUTURE");
        tale.accepted("2026-05-19", council("2026-05-19", d -> d));
    }

    @Test
    void anApprovalLastsOneDayAtLeast() {
        Tale tale = Tale.until(DECIDED_BY_HEAD);

        assertThat(tale.refused("2026-05-19", council("2026-05-19", d -> d.withValidUntil(day("2026-05-18")))))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        tale.accepted("2026-05-19", council("2026-05-19", d -> d.withValidUntil(day("2026-05-19"))));
    }

    @Test
    void whatWasGivenOnAnEarlierPlanCannotBeTakenBack() {
        Tale tale = Tale.until(DECIDED_ON_SUBJECTS);
        Act withdrawn = council("2026-07-10", d -> d.withResult(Result.WITHDRAWN));
        assertThat(tale.warned("2026-07-10", withdrawn)).isEmpty();

        tale.accepted(
                "2026-06-01", new Act.ProposePlan(new WorkPlan(2, Story.plan().objectives())));

        Act now = council("2026-07-10", d -> d.withResult(Result.WITHDRAWN).withMatter(tale.subjects()));
        assertThat(tale.refused("2026-07-10", now)).containsExactly("NOTHING_TO_WITHDRAW");
        assertThat(text(tale, "2026-07-10", now)).contains("the council");
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"DEFERRED", "REFUSED"})
    void onlyAnApprovalHasConditionsThatCanBeMet(Result result) {
        Tale tale = Tale.until(DECIDED_BY_HEAD);
        assertThat(tale.refused(
                        "2026-05-19",
                        council("2026-05-19", d -> d.withResult(result).withConditions(WORDS))))
                .containsExactly("CONDITIONS_ONLY_OF_AN_APPROVAL");

        tale.accepted("2026-05-19", council("2026-05-19", d -> d.withResult(result)));

        assertThat(tale.refused("2026-05-20", met("2026-05-20"))).containsExactly("NO_CONDITIONS_OPEN");
    }

    @Test
    void conditionsAreMetOnTheDayOfTheDecisionOrLater() {
        Tale tale = Tale.until(DECIDED_BY_HEAD);
        tale.accepted("2026-05-19", council("2026-05-19", d -> d.withConditions(WORDS)));

        assertThat(tale.refused("2026-05-21", met("2026-05-18"))).containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(tale.refused("2026-05-21", met("2026-05-22"))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(tale.warned("2026-05-21", met("2026-05-21"))).isEmpty();
        tale.accepted("2026-05-21", met("2026-05-19"));
        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FREEZE, day("2026-05-21")))
                .extracting(Missing::evidence)
                .doesNotContain("IL-COUNCIL");
    }

    @Test
    void theTreasurerNamesTheBudgetLineUnlessItIsRefused() {
        Tale tale = Tale.until(PLANNED);
        Money money = new Money(new BigDecimal("90000"), "ILS");
        tale.accepted(
                "2026-05-01",
                new Act.ProposePlan(new WorkPlan(
                        2,
                        Story.plan().objectives().stream()
                                .map(objective -> objective.withCost(money))
                                .toList())));
        Act.RecordDecision approval =
                (Act.RecordDecision) Story.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-05-02", tale.subjects());
        Decision without = approval.decision().withBudgetLine(Optional.empty());

        Act lacking = new Act.RecordDecision(HAIFA, without);
        List<Missing> missing = tale.ask("2026-05-02", lacking).match(accepted -> List.of(), Outcome.Refused::missing);
        assertThat(missing).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("BUDGET_LINE_LACKING");
            assertThat(one.who()).isEqualTo("TREASURER");
            assertThat(one.party()).contains(HAIFA);
            assertThat(one.source()).contains("s. 203");
        });
        assertThat(tale.warned("2026-05-02", approval)).isEmpty();
        assertThat(tale.warned("2026-05-02", new Act.RecordDecision(HAIFA, without.withResult(Result.REFUSED))))
                .isEmpty();
    }

    @Test
    void onlyWhatWasDecidedAndWhatIsAskedCanBeCorrected() {
        Tale tale = Tale.until(DECIDED_BY_HEAD);
        Decision head = ((Act.RecordDecision)
                        Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-04", tale.subjects()))
                .decision();

        assertThat(tale.refused("2026-05-19", corrected(head.withBody(Body.COUNCIL))))
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(tale.refused("2026-05-19", corrected(head.withBody(new Body("TREASURER")))))
                .containsExactly("DECISION_NOT_ASKED");
        assertThat(tale.warned("2026-05-19", corrected(head))).isEmpty();
    }

    @Test
    void aStepRestsOnEarlierOnesAsFarAsTheyBlock() {
        assertThat(Tale.until(PLANNED, headThat(Severity.BLOCK)).refused("2026-05-19", council("2026-05-19", d -> d)))
                .containsExactly("DECISION_MISSING");
        assertThat(Tale.until(PLANNED, headThat(Severity.WARN)).warned("2026-05-19", council("2026-05-19", d -> d)))
                .isEmpty();
    }

    /** Israel's profile with another weight of the head's decision, on which the council's rests. */
    private static Rulebook headThat(Severity severity) {
        Profile israel = Rulebook.shipped().profiles().applyingTo(Story.HAIFA);
        List<Step> steps = new ArrayList<>();
        for (Step step : israel.steps()) {
            steps.add(step.code().equals("IL-HEAD") ? step.withSeverity(severity) : step);
        }
        return Rulebook.shipped().with(israel.withVersion("test-1").withSteps(steps));
    }

    private static Act council(String on, UnaryOperator<Decision> change) {
        Act.RecordDecision told = (Act.RecordDecision) Story.decides(
                HAIFA, "COUNCIL", Scope.SUBJECTS, on, Story.plan().subjects(List.of(HAIFA, Story.MARSEILLE.id())));
        return new Act.RecordDecision(HAIFA, change.apply(told.decision()));
    }

    private static Act met(String on) {
        return new Act.MeetConditions(HAIFA, "IL-COUNCIL", day(on), "letter 2026-88");
    }

    private static Act corrected(Decision right) {
        return new Act.CorrectDecision(HAIFA, new ActId("act-13"), right, WORDS);
    }

    private static String text(Tale tale, String on, Act act) {
        return tale.ask(on, act).match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
