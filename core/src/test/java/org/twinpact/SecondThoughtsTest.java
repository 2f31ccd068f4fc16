package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/**
 * Tests of a prerequisite that is withdrawn and approved again. The decision that rests on it counts again, because the
 * prerequisite was approved on the day of that decision.
 */
class SecondThoughtsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final String COUNCIL = "IL-COUNCIL";
    private static final List<Result> SECOND_THOUGHTS = List.of(Result.REFUSED, Result.DEFERRED, Result.WITHDRAWN);
    private static final int LIVES = 300;
    private static final int ORDERS = 4;
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");

    @Test
    void theCouncilsApprovalCountsAgainOnceTheHeadHasApprovedAgain() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "COUNCIL", "2026-05-10", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-20", Result.WITHDRAWN);
        assertThat(missing(scenario)).contains("IL-HEAD", COUNCIL);

        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);

        assertThat(missing(scenario)).doesNotContain("IL-HEAD", COUNCIL);
        assertThat(earlierPeriods(scenario)).isEqualTo(period("2026-05-01", "2026-05-20"));
        assertThat(head(scenario).latest().since()).contains(day("2026-05-25"));
        assertWhole(scenario);
    }

    @Test
    void theCouncilsPaperMayArriveAtAnyTime() {
        for (int at = 1; at <= 3; at++) {
            Scenario scenario = planned();
            decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
            List<Runnable> papers = new ArrayList<>(List.of(
                    () -> decide(scenario, "HEAD", "2026-05-20", Result.WITHDRAWN),
                    () -> decide(scenario, "HEAD", "2026-05-25", Result.GRANTED)));
            papers.add(at - 1, () -> scenario.accepted("2026-05-30", decision(scenario, "COUNCIL", "2026-05-10")));
            papers.forEach(Runnable::run);

            assertThat(missing(scenario)).as("paper %s", at).doesNotContain("IL-HEAD", COUNCIL);
            assertWhole(scenario);
        }
    }

    @Test
    void whatTheCouncilDecidedWhileTheHeadHadWithdrawnHasNoEffect() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-05", Result.WITHDRAWN);
        assertThat(scenario.refused("2026-05-10", decision(scenario, "COUNCIL", "2026-05-10")))
                .containsExactly("DECISION_WITHDRAWN");
        scenario.accepted("2026-05-11", decision(scenario, "COUNCIL", "2026-05-06"));
        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);

        assertThat(missing(scenario)).contains(COUNCIL).doesNotContain("IL-HEAD");
        assertThat(scenario.warned("2026-05-30", decision(scenario, "COUNCIL", "2026-05-10")))
                .containsExactly("DECISION_WITHDRAWN");
        assertThat(scenario.warned("2026-05-30", decision(scenario, "COUNCIL", "2026-05-25")))
                .isEmpty();
    }

    @Test
    void anExpiredApprovalCarriesWhatWasDecidedBeforeItExpired() {
        Scenario scenario = planned();
        Decision untilMay15 = of(scenario, "HEAD", "2026-05-01").withValidUntil(day("2026-05-15"));
        scenario.accepted("2026-05-01", new DecisionActs.RecordDecision(HAIFA, untilMay15));

        assertThat(scenario.refused("2026-05-16", decision(scenario, "COUNCIL", "2026-05-16")))
                .containsExactly("DECISION_EXPIRED");
        assertThat(scenario.warned("2026-05-30", decision(scenario, "COUNCIL", "2026-05-16")))
                .containsExactly("DECISION_EXPIRED");
        scenario.accepted("2026-05-30", decision(scenario, "COUNCIL", "2026-05-16"));
        assertThat(missing(scenario)).contains(COUNCIL);

        scenario.accepted("2026-05-30", decision(scenario, "COUNCIL", "2026-05-15"));
        assertThat(missing(scenario)).contains("IL-HEAD").doesNotContain(COUNCIL);
        assertWhole(scenario);
    }

    @Test
    void everyPeriodIsRememberedThroughRefusals() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-05", Result.WITHDRAWN);
        decide(scenario, "HEAD", "2026-05-08", Result.GRANTED);
        decide(scenario, "COUNCIL", "2026-05-10", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-12", Result.REFUSED);
        decide(scenario, "HEAD", "2026-05-15", Result.DEFERRED);
        assertThat(missing(scenario)).contains("IL-HEAD", COUNCIL);
        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);

        assertThat(missing(scenario)).doesNotContain("IL-HEAD", COUNCIL);
        assertThat(earlierPeriods(scenario))
                .isEqualTo(Map.of(day("2026-05-01"), day("2026-05-05"), day("2026-05-08"), day("2026-05-12")));
        assertWhole(scenario);
    }

    @Test
    void randomDecisionsReadTheSameInEveryOrderOfTheirPapers() {
        Scenario planned = planned();
        int approved = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            List<Decision> papers = new ArrayList<>();
            for (String body : List.of("HEAD", "COUNCIL")) {
                List<Integer> days =
                        new ArrayList<>(IntStream.rangeClosed(1, 30).boxed().toList());
                Collections.shuffle(days, random);
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Decision paper =
                            of(planned, body, LocalDate.of(2026, 5, days.get(i)).toString());
                    Optional<LocalDate> expiry = Optional.of(paper.decidedOn().plusDays(random.nextInt(10)))
                            .filter(day -> random.nextInt(4) == 0);
                    papers.add(
                            random.nextBoolean()
                                    ? paper.withValidUntil(expiry)
                                    : paper.withResult(SECOND_THOUGHTS.get(random.nextInt(3))));
                }
            }
            Scenario first = recorded(planned.copy(), papers);
            for (int order = 1; order < ORDERS; order++) {
                Collections.shuffle(papers, random);
                Scenario other = recorded(planned.copy(), papers);
                assertThat(decisions(other))
                        .as("life %s, order %s", seed, order)
                        .isEqualTo(decisions(first));
                assertThat(missing(other)).as("life %s, order %s", seed, order).isEqualTo(missing(first));
            }
            approved += missing(first).contains(COUNCIL) ? 0 : 1;
            assertWhole(first);
        }
        assertThat(approved).isBetween(LIVES / 10, LIVES / 2);
    }

    /** Returns a life after papers, of which those that are refused are recorded again after the others. */
    private static Scenario recorded(Scenario scenario, List<Decision> papers) {
        List<Decision> waiting = new ArrayList<>(papers);
        boolean progress = true;
        while (progress) {
            progress = waiting.removeIf(paper -> {
                Act act = new DecisionActs.RecordDecision(HAIFA, paper);
                return scenario.ask("2026-06-01", act)
                        .match(
                                accepted -> {
                                    scenario.accepted("2026-06-01", act);
                                    return true;
                                },
                                refused -> false);
            });
        }
        return scenario;
    }

    private static List<List<DecisionRecord>> decisions(Scenario scenario) {
        return scenario.twinning().track(HAIFA).orElseThrow().approvals().stream()
                .map(Approval::decisions)
                .toList();
    }

    @Test
    void aTwentyFirstDecisionOnOneMatterIsRefusedAndNoneIsLost() {
        Scenario scenario = planned();
        LocalDate first = day("2026-05-01");
        for (int i = 0; i < 10; i++) {
            decide(scenario, "HEAD", first.plusDays(2 * i).toString(), Result.GRANTED);
            decide(scenario, "HEAD", first.plusDays(2 * i + 1).toString(), Result.WITHDRAWN);
        }

        assertThat(head(scenario).decisions()).hasSize(20);
        assertThat(scenario.refused("2026-05-30", decision(scenario, "HEAD", "2026-04-30")))
                .as("older than all")
                .contains("LIMIT_REACHED");
        assertThat(scenario.refused("2026-05-30", decision(scenario, "HEAD", "2026-05-30")))
                .containsExactly("LIMIT_REACHED");
        assertThat(earlierPeriods(scenario)).hasSize(10).containsKey(first);
    }

    @Test
    void anApprovalOfAnotherPlanIsNotInherited() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        scenario.adopted("2026-05-06", new WorkPlan(2, SampleLife.plan().objectives()));
        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);

        assertThat(earlierPeriods(scenario)).isEmpty();
    }

    @Test
    void anApprovalOfAnotherBodyIsNotInherited() {
        Profile israel = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
        Profile later = Overrides.in(israel.withVersion("test-1")
                .withSteps(israel.steps().stream()
                        .map(step -> step.code().equals("IL-HEAD") ? step.withBody(new Body("DEPUTY")) : step)
                        .toList()));
        Scenario scenario = Scenario.until(12, Rulebook.shipped().with(later).with(israel));
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        scenario.accepted("2026-05-02", new PartyActs.AdoptProfile(HAIFA, later.ref()));
        assertThat(missing(scenario)).contains("IL-HEAD");

        decide(scenario, "DEPUTY", "2026-05-20", Result.GRANTED);
        scenario.accepted("2026-05-30", decision(scenario, "COUNCIL", "2026-05-10"));

        assertThat(missing(scenario)).contains(COUNCIL).doesNotContain("IL-HEAD");
    }

    @Test
    void aCorrectedApprovalDoesNotInheritTheWrongDay() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "COUNCIL", "2026-05-10", Result.GRANTED);

        scenario.accepted("2026-05-26", corrected(scenario, "2026-05-12", d -> d));

        assertThat(earlierPeriods(scenario)).isEmpty();
        assertThat(missing(scenario)).contains(COUNCIL);
    }

    @Test
    void aCorrectedRefusalEndsThePeriodOnTheRightDay() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "COUNCIL", "2026-05-10", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-20", Result.REFUSED);

        for (String right : List.of("2026-05-22", "2026-05-10", "2026-05-09")) {
            scenario.accepted("2026-05-26", corrected(scenario, right, d -> d.withResult(Result.REFUSED)));
            assertThat(earlierPeriods(scenario)).isEqualTo(period("2026-05-01", right));
        }
        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);
        assertThat(missing(scenario)).contains(COUNCIL);

        scenario.accepted("2026-05-26", corrected(scenario, "2026-05-24", d -> d.withConditions(REASON)));
        assertThat(earlierPeriods(scenario))
                .as("that of another decision")
                .isEqualTo(period("2026-05-01", "2026-05-09"));
        assertWhole(scenario);
    }

    @Test
    void eachDecisionIsCorrectedByTheActThatRecordedIt() {
        Scenario scenario = planned();
        for (String paper : List.of("2026-05-20 GRANTED", "2026-05-01 GRANTED", "2026-05-10 DEFERRED")) {
            Decision decision =
                    of(scenario, "HEAD", paper.substring(0, 10)).withResult(Result.valueOf(paper.substring(11)));
            scenario.accepted("2026-05-30", new DecisionActs.RecordDecision(HAIFA, decision));
        }
        Decision first = of(scenario, "HEAD", "2026-05-01");
        ActId record = scenario.twinning().recordOfDecision(HAIFA, first).orElseThrow();
        assertThat(scenario.twinning().recordOfDecision(HAIFA, Body.HEAD, Scope.SUBJECTS))
                .as("that of the latest")
                .isNotEqualTo(Optional.of(record));

        for (String day : List.of("2026-05-20", "2026-05-10")) {
            Decision right = first.withDecidedOn(day(day));
            assertThat(scenario.refused("2026-05-31", new DecisionActs.CorrectDecision(HAIFA, record, right, REASON)))
                    .as("it would replace another decision")
                    .containsExactly("ALREADY_DECIDED");
        }
        scenario.accepted(
                "2026-05-31",
                new DecisionActs.CorrectDecision(HAIFA, record, first.withDecidedOn(day("2026-05-03")), REASON));

        assertThat(head(scenario).decisions())
                .extracting(decision -> decision.decision().decidedOn())
                .containsExactly(day("2026-05-03"), day("2026-05-10"), day("2026-05-20"));
        assertThat(scenario.refused("2026-05-31", new DecisionActs.CorrectDecision(HAIFA, record, first, REASON)))
                .as("corrected already")
                .containsExactly("NOTHING_TO_CORRECT");
        assertWhole(scenario);
    }

    @Test
    void ofTwoDecisionsOfOneDayTheLaterIsCorrected() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-10", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-10", Result.WITHDRAWN);
        assertThat(scenario.refused(
                        "2026-05-11",
                        new DecisionActs.RecordDecision(
                                HAIFA, of(scenario, "HEAD", "2026-05-11").withResult(Result.WITHDRAWN))))
                .as("withdrawn already")
                .containsExactly("NOTHING_TO_WITHDRAW");

        scenario.accepted("2026-05-26", corrected(scenario, "2026-05-12", d -> d.withResult(Result.WITHDRAWN)));

        assertThat(head(scenario).decisions())
                .extracting(decision ->
                        decision.decision().result() + " " + decision.decision().decidedOn())
                .containsExactly("GRANTED 2026-05-10", "WITHDRAWN 2026-05-12");
    }

    @Test
    void noLaterDecisionIsNamedWhereThereIsNone() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.REFUSED);
        Act later = new DecisionActs.RecordDecision(
                HAIFA, of(scenario, "HEAD", "2026-05-10").withResult(Result.REFUSED));

        assertThat(scenario.warned("2026-05-20", later)).isEmpty();
        scenario.accepted("2026-05-20", later);
        assertThat(scenario.warned(
                        "2026-05-20",
                        new DecisionActs.RecordDecision(
                                HAIFA, of(scenario, "HEAD", "2026-05-09").withResult(Result.DEFERRED))))
                .containsExactly("DECISION_SUPERSEDED");
    }

    @Test
    void recordsOfReplacedDecisionsAreNotRemembered() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-02", Result.WITHDRAWN);
        int records = scenario.twinning().corrigible().size();
        scenario.adopted("2026-05-06", new WorkPlan(2, SampleLife.plan().objectives()));

        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);

        assertThat(scenario.twinning().corrigible()).hasSize(records - 1);
    }

    @Test
    void aRefusalBeforeTheApprovalLeavesNoPeriod() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "HEAD", "2026-05-20", Result.REFUSED);

        scenario.accepted("2026-05-26", corrected(scenario, "2026-04-30", d -> d.withResult(Result.REFUSED)));

        assertThat(earlierPeriods(scenario)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-08, true", "2026-05-07, false"})
    void anApprovalOnConditionsCountsFromTheDayOnWhichTheyWereMet(String council, boolean counts) {
        Scenario scenario = planned();
        scenario.accepted("2026-05-01", conditional(scenario, "2026-05-01"));
        scenario.accepted(
                "2026-05-09", new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, day("2026-05-08"), "letter"));
        decide(scenario, "HEAD", "2026-05-20", Result.WITHDRAWN);
        scenario.accepted("2026-05-21", decision(scenario, "COUNCIL", council));
        decide(scenario, "HEAD", "2026-05-25", Result.GRANTED);

        assertThat(earlierPeriods(scenario)).isEqualTo(period("2026-05-08", "2026-05-20"));
        assertThat(missing(scenario).contains(COUNCIL)).isNotEqualTo(counts);
    }

    @Test
    void aConditionAndAConfirmationBelongToTheDecisionOfTheirDayWheneverTheyAreRecorded() {
        Scenario scenario = planned();
        scenario.accepted("2026-05-30", conditional(scenario, "2026-05-01"));
        for (String paper : List.of("2026-05-20 WITHDRAWN", "2026-05-25 GRANTED", "2026-05-10 GRANTED COUNCIL")) {
            String[] parts = paper.split(" ");
            String body = parts.length > 2 ? parts[2] : "HEAD";
            scenario.accepted(
                    "2026-05-30",
                    new DecisionActs.RecordDecision(
                            HAIFA, of(scenario, body, parts[0]).withResult(Result.valueOf(parts[1]))));
        }
        assertThat(missing(scenario)).contains(COUNCIL);

        scenario.accepted(
                "2026-05-30", new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, day("2026-05-08"), "letter"));
        scenario.accepted(
                "2026-05-30",
                new ApprovalActs.ConfirmDecision(HAIFA, "IL-HEAD", day("2026-05-15"), "2026/7", Optional.empty()));

        assertThat(missing(scenario)).doesNotContain(COUNCIL);
        assertThat(earlierPeriods(scenario)).isEqualTo(period("2026-05-08", "2026-05-20"));
        assertThat(head(scenario).decisions().get(0).confirmedOn()).contains(day("2026-05-15"));
        assertThat(head(scenario).latest().confirmedOn()).isEmpty();
        assertThat(scenario.refused(
                        "2026-05-30", new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, day("2026-05-21"), "letter")))
                .as("after the withdrawal")
                .containsExactly("NO_CONDITIONS_OPEN");
        assertWhole(scenario);
    }

    @Test
    void anApprovalThatIsGivenAgainInVainRestoresNothing() {
        Scenario scenario = planned();
        decide(scenario, "HEAD", "2026-05-01", Result.GRANTED);
        decide(scenario, "COUNCIL", "2026-05-03", Result.GRANTED);
        decide(scenario, "COUNCIL", "2026-05-05", Result.WITHDRAWN);
        decide(scenario, "HEAD", "2026-05-06", Result.WITHDRAWN);
        scenario.accepted("2026-05-20", decision(scenario, "COUNCIL", "2026-05-08"));
        decide(scenario, "HEAD", "2026-05-20", Result.GRANTED);

        assertThat(missing(scenario)).as("the head had withdrawn on that day").contains(COUNCIL);
        assertWhole(scenario);
    }

    @Test
    void whatWasWithdrawnBeforeItsConditionsWereMetWasNeverApproved() {
        Scenario scenario = planned();
        scenario.accepted("2026-05-01", conditional(scenario, "2026-05-01"));
        scenario.accepted(
                "2026-05-09", new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, day("2026-05-08"), "letter"));
        scenario.accepted(
                "2026-05-10",
                new DecisionActs.RecordDecision(
                        HAIFA, of(scenario, "HEAD", "2026-05-07").withResult(Result.WITHDRAWN)));

        assertThat(earlierPeriods(scenario)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, true", "2026-05-03, false"})
    void anEarlierApprovalNeededItsOwnPrerequisitesToo(String head, boolean counts) {
        Profile israel = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
        List<Step> steps = new ArrayList<>(israel.steps());
        steps.add(SampleSteps.step("IL-THIRD", new Body("THIRD"), Scope.SUBJECTS, Gate.TEXT)
                .withAfter(COUNCIL));
        Scenario scenario = Scenario.until(
                12, Rulebook.shipped().with(israel.withVersion("test-1").withSteps(steps)));
        scenario.accepted("2026-05-30", decision(scenario, "COUNCIL", "2026-05-02"));
        scenario.accepted("2026-05-30", decision(scenario, "THIRD", "2026-05-05"));
        scenario.accepted(
                "2026-05-30",
                new DecisionActs.RecordDecision(
                        HAIFA, of(scenario, "COUNCIL", "2026-05-08").withResult(Result.WITHDRAWN)));
        scenario.accepted("2026-05-30", decision(scenario, "HEAD", head));
        scenario.accepted("2026-05-30", decision(scenario, "COUNCIL", "2026-05-09"));

        assertThat(missing(scenario)).doesNotContain("IL-HEAD", COUNCIL);
        assertThat(missing(scenario).contains("IL-THIRD")).isNotEqualTo(counts);
        assertWhole(scenario);
    }

    @Test
    void aFilingBeforeTheSignatureWasNoApproval() {
        Scenario scenario = Scenario.until(21);
        DecisionActs.RecordDecision filing =
                (DecisionActs.RecordDecision) SampleLife.acts().get(23).act();
        scenario.accepted(
                "2026-09-01",
                new DecisionActs.RecordDecision(
                        filing.party(), filing.decision().withDecidedOn(day("2026-09-01"))));
        SampleLife.acts().subList(21, 24).forEach(scenario::perform);

        assertThat(scenario.twinning().track(filing.party()).orElseThrow().approvals())
                .extracting(Approval::decision)
                .contains(filing.decision());
        assertThat(scenario.twinning().track(filing.party()).orElseThrow().approvals())
                .filteredOn(Approval::decision, filing.decision())
                .singleElement()
                .satisfies(approval -> assertThat(approval.decisions()).hasSize(2));
    }

    private static Scenario planned() {
        return Scenario.until(12);
    }

    private static void decide(Scenario scenario, String body, String on, Result result) {
        scenario.accepted(
                on,
                new DecisionActs.RecordDecision(HAIFA, of(scenario, body, on).withResult(result)));
    }

    private static Act decision(Scenario scenario, String body, String on) {
        return new DecisionActs.RecordDecision(HAIFA, of(scenario, body, on));
    }

    private static Act conditional(Scenario scenario, String on) {
        return new DecisionActs.RecordDecision(HAIFA, of(scenario, "HEAD", on).withConditions(REASON));
    }

    private static Act corrected(Scenario scenario, String on, UnaryOperator<Decision> change) {
        ActId latest = scenario.twinning()
                .recordOfDecision(HAIFA, Body.HEAD, Scope.SUBJECTS)
                .orElseThrow();
        return new DecisionActs.CorrectDecision(HAIFA, latest, change.apply(of(scenario, "HEAD", on)), REASON);
    }

    private static Decision of(Scenario scenario, String body, String on) {
        return ((DecisionActs.RecordDecision) SampleLife.decides(HAIFA, body, Scope.SUBJECTS, on, scenario.subjects()))
                .decision();
    }

    private static Approval head(Scenario scenario) {
        return scenario.twinning()
                .track(HAIFA)
                .orElseThrow()
                .approval("IL-HEAD")
                .orElseThrow();
    }

    /** Returns the codes of the steps of Haifa that the signature lacks. */
    private static List<String> missing(Scenario scenario) {
        return scenario.lifecycle().missing(scenario.twinning(), Gate.SIGN, day("2026-06-01")).stream()
                .filter(missing -> missing.party().filter(HAIFA::equals).isPresent())
                .map(Finding::evidence)
                .toList();
    }

    /** Returns the first and last days of the periods in which decisions of the head approved that were ended since. */
    private static Map<LocalDate, LocalDate> earlierPeriods(Scenario scenario) {
        Approval head = head(scenario);
        return head.decisions().stream()
                .filter(decision -> !head.isCurrent(decision, Optional.empty()))
                .filter(decision -> decision.since()
                        .filter(since -> !since.isAfter(
                                head.lastDay(decision, Optional.empty()).orElseThrow()))
                        .isPresent())
                .collect(Collectors.toMap(
                        decision -> decision.since().orElseThrow(),
                        decision -> head.lastDay(decision, Optional.empty()).orElseThrow()));
    }

    private static Map<LocalDate, LocalDate> period(String from, String until) {
        return Map.of(day(from), day(until));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        List<Event> stored = scenario.history().stream()
                .map(EventFormat::write)
                .map(EventFormat::read)
                .toList();
        assertThat(stored).isEqualTo(scenario.history());
        assertThat(Twinning.load(stored)).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(stored)).isEmpty();
    }
}
