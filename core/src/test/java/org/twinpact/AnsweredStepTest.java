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
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;

/** Tests of the decisions that can answer a step: their result, day, votes, and the decisions that they rest on. */
class AnsweredStepTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final LocalText WORDS = LocalText.of("בכפוף לתקציב", "Subject to the budget");

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final int PLAN_AGREED = 12;
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
    void anApprovalAgainstTheCountNeedsTheRuleOfMajority(Result result, int inFavour, int against, boolean refused) {
        Act act = council("2026-05-19", d -> d.withResult(result).withVotes(Votes.of(inFavour, against, 40)));
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);

        if (refused) {
            assertThat(scenario.refused("2026-05-19", act)).containsExactly("VOTES_DO_NOT_CARRY");
            assertThat(text(scenario, "2026-05-19", act))
                    .contains("Haifa: an approval was reported, but the vote was " + inFavour + " : " + against
                            + " (in favour and against, the council). Record the rule of majority");
            act = council(
                    "2026-05-19",
                    d -> d.withVotes(Votes.of(inFavour, against, 40)).withMajorityRule("casting vote of the chair"));
        }
        assertThat(scenario.warned("2026-05-19", act)).isEmpty();
    }

    @Test
    void aCouncilsDecisionOfBeforeThatOfTheHeadIsWithoutEffectUntilAnEarlierOneOfTheHeadIsRecorded() {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);
        Act council = council("2026-05-02", d -> d);
        assertThat(scenario.warned("2026-05-19", council)).contains("DECISION_LATER");
        scenario.accepted("2026-05-19", council);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), SampleLife.HAIFA.id(), DAY))
                .extracting(Finding::code)
                .contains("DECISION_WAITS_FOR_PREREQUISITE");

        scenario.accepted(
                "2026-05-19",
                SampleLife.decides(SampleLife.HAIFA.id(), "HEAD", Scope.SUBJECTS, "2026-05-01", scenario.subjects()));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), SampleLife.HAIFA.id(), DAY))
                .extracting(Finding::code)
                .doesNotContain("DECISION_WAITS_FOR_PREREQUISITE");
    }

    @Test
    void aWithdrawalOfAnEarlierDayMayArriveBeforeTheApproval() {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);
        Act withdrawal = council("2026-05-10", d -> d.withResult(Result.WITHDRAWN));
        assertThat(scenario.refused("2026-05-10", withdrawal)).containsExactly("NOTHING_TO_WITHDRAW");
        assertThat(scenario.warned("2026-05-19", withdrawal)).containsExactly("NOTHING_TO_WITHDRAW");

        scenario.accepted("2026-05-19", withdrawal);
        scenario.accepted("2026-05-19", council("2026-05-05", d -> d));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), SampleLife.HAIFA.id(), DAY))
                .extracting(Finding::code)
                .contains("DECISION_WITHDRAWN");
    }

    @Test
    void whoSaysNoNeedNotWaitForWhoComesFirst() {
        Scenario scenario = Scenario.until(PLAN_AGREED);

        assertThat(scenario.refused("2026-05-19", council("2026-05-19", d -> d)))
                .containsExactly("DECISION_MISSING");
        scenario.accepted("2026-05-19", council("2026-05-19", d -> d.withResult(Result.REFUSED)));
    }

    @Test
    void aDecisionFallsOnTheDayOfTheActOrEarlier() {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);

        assertThat(scenario.refused("2026-05-18", council("2026-05-19", d -> d)))
                .containsExactly("DATE_IN_THE_FUTURE");
        scenario.accepted("2026-05-19", council("2026-05-19", d -> d));
    }

    @Test
    void anApprovalLastsOneDayAtLeast() {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);

        assertThat(scenario.refused("2026-05-19", council("2026-05-19", d -> d.withValidUntil(day("2026-05-18")))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-05-19", council("2026-05-19", d -> d.withValidUntil(day("2026-05-19"))));
    }

    @Test
    void whatWasGivenOnAnEarlierPlanCannotBeTakenBack() {
        Scenario scenario = Scenario.until(DECIDED_ON_SUBJECTS);
        Act withdrawn = council("2026-07-10", d -> d.withResult(Result.WITHDRAWN));
        assertThat(scenario.warned("2026-07-10", withdrawn)).isEmpty();

        scenario.adopted("2026-06-01", new WorkPlan(2, SampleLife.plan().objectives()));

        Act now = council("2026-07-10", d -> d.withResult(Result.WITHDRAWN).withMatter(scenario.subjects()));
        assertThat(scenario.refused("2026-07-10", now)).containsExactly("NOTHING_TO_WITHDRAW");
        assertThat(text(scenario, "2026-07-10", now)).contains("the council");
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"DEFERRED", "REFUSED"})
    void onlyAnApprovalHasConditionsThatCanBeMet(Result result) {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);
        assertThat(scenario.refused(
                        "2026-05-19",
                        council("2026-05-19", d -> d.withResult(result).withConditions(WORDS))))
                .containsExactly("CONDITIONS_ONLY_OF_AN_APPROVAL");

        scenario.accepted("2026-05-19", council("2026-05-19", d -> d.withResult(result)));

        assertThat(scenario.refused("2026-05-20", met("2026-05-20"))).containsExactly("NO_CONDITIONS_OPEN");
    }

    @Test
    void conditionsAreMetOnTheDayOfTheDecisionOrLater() {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);
        scenario.accepted("2026-05-19", council("2026-05-19", d -> d.withConditions(WORDS)));

        assertThat(scenario.refused("2026-05-21", met("2026-05-18"))).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-05-21", met("2026-05-22"))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.warned("2026-05-21", met("2026-05-21"))).isEmpty();
        scenario.accepted("2026-05-21", met("2026-05-19"));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.TEXT, day("2026-05-21")))
                .extracting(Finding::evidence)
                .doesNotContain("IL-COUNCIL");
    }

    @Test
    void theTreasurerNamesTheBudgetLineUnlessItIsRefused() {
        Scenario scenario = Scenario.until(PLAN_AGREED);
        Money money = new Money(new BigDecimal("90000"), "ILS");
        scenario.adopted(
                "2026-05-01",
                new WorkPlan(
                        2,
                        SampleLife.plan().objectives().stream()
                                .map(objective -> objective.withCost(money))
                                .toList()));
        DecisionActs.RecordDecision approval = (DecisionActs.RecordDecision)
                SampleLife.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-05-02", scenario.subjects());
        Decision without = approval.decision().withBudgetLine(Optional.empty());

        Act lacking = new DecisionActs.RecordDecision(HAIFA, without);
        List<Finding> missing =
                scenario.ask("2026-05-02", lacking).match(accepted -> List.of(), Outcome.Refused::missing);
        assertThat(missing).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("BUDGET_LINE_MISSING");
            assertThat(one.body().code()).isEqualTo("TREASURER");
            assertThat(one.party()).contains(HAIFA);
            assertThat(one.source()).contains("s. 203");
        });
        assertThat(scenario.warned("2026-05-02", approval)).isEmpty();
        assertThat(scenario.warned(
                        "2026-05-02", new DecisionActs.RecordDecision(HAIFA, without.withResult(Result.REFUSED))))
                .isEmpty();
    }

    @Test
    void onlyWhatWasDecidedAndWhatIsAskedCanBeCorrected() {
        Scenario scenario = Scenario.until(DECIDED_BY_HEAD);
        Decision head = ((DecisionActs.RecordDecision)
                        SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-04", scenario.subjects()))
                .decision();

        assertThat(scenario.refused("2026-05-19", corrected(head.withBody(Body.COUNCIL))))
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(scenario.refused("2026-05-19", corrected(head.withBody(new Body("TREASURER")))))
                .containsExactly("DECISION_NOT_REQUIRED");
        assertThat(scenario.warned("2026-05-19", corrected(head))).isEmpty();
    }

    @Test
    void aStepRestsOnEarlierOnesAsFarAsTheyBlock() {
        assertThat(Scenario.until(PLAN_AGREED, headThat(Severity.BLOCK))
                        .refused("2026-05-19", council("2026-05-19", d -> d)))
                .containsExactly("DECISION_MISSING");
        assertThat(Scenario.until(PLAN_AGREED, headThat(Severity.WARN))
                        .warned("2026-05-19", council("2026-05-19", d -> d)))
                .isEmpty();
    }

    /**
     * Returns rules with another severity for the head's decision in Israel's profile, on which the council's decision
     * rests.
     */
    private static Rulebook headThat(Severity severity) {
        Profile israel = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
        List<Step> steps = new ArrayList<>();
        for (Step step : israel.steps()) {
            steps.add(step.code().equals("IL-HEAD") ? step.withSeverity(severity) : step);
        }
        return Rulebook.shipped().with(israel.withVersion("test-1").withSteps(steps));
    }

    private static Act council(String on, UnaryOperator<Decision> change) {
        DecisionActs.RecordDecision sample = (DecisionActs.RecordDecision) SampleLife.decides(
                HAIFA,
                "COUNCIL",
                Scope.SUBJECTS,
                on,
                SampleLife.plan().subjects(List.of(HAIFA, SampleLife.MARSEILLE.id())));
        return new DecisionActs.RecordDecision(HAIFA, change.apply(sample.decision()));
    }

    private static Act met(String on) {
        return new ApprovalActs.MeetCondition(HAIFA, "IL-COUNCIL", 1, day(on), "letter 2026-88");
    }

    private static Act corrected(Decision right) {
        return new DecisionActs.CorrectDecision(HAIFA, new ActId("act-13"), right, WORDS);
    }

    private static String text(Scenario scenario, String on, Act act) {
        return scenario.ask(on, act).match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
