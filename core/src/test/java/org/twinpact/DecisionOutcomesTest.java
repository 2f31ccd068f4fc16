package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the later outcomes of a decision: conditions, expiry, silence, objection and withdrawal. */
class DecisionOutcomesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();

    @Test
    void anApprovalWithConditionsCountsOnceTheyAreMet() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted(
                "2026-06-29",
                council(d -> d.withConditions(List.of(LocalText.of("לאחר בחירות", "Once elections are over")))));
        schedule(scenario);

        assertThat(signs(scenario, "2026-09-14")).containsExactly("DECISION_CONDITIONS_UNMET");
        assertThat(scenario.refused("2026-08-01", met("FR-TRANSMISSION", "2026-08-01")))
                .containsExactly("NO_CONDITIONS_OPEN");
        assertThat(scenario.refused("2026-08-01", met("FR-COUNCIL", "2026-08-02")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2026-08-01", met("FR-COUNCIL", "2026-06-28")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");

        scenario.accepted("2026-08-01", met("FR-COUNCIL", "2026-08-01"));

        assertThat(scenario.refused("2026-08-02", met("FR-COUNCIL", "2026-08-02")))
                .containsExactly("NO_CONDITIONS_OPEN");
        scenario.accepted("2026-09-14", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        assertWhole(scenario);
    }

    @Test
    void aSignatureBeforeTheConditionsWereMetHasNoEffect() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תנאי", "A condition")))));
        scenario.accepted("2026-09-20", met("FR-COUNCIL", "2026-09-15"));

        assertThat(scenario.warned("2026-09-20", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD")))
                .as("signed on 14 September")
                .containsExactly("DECISION_LATER");
        scenario.accepted("2026-09-20", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-09-20")))
                .extracting(Finding::code)
                .contains("SIGNATURE_WITHOUT_EFFECT");
    }

    @Test
    void anApprovalMayExpireBeforeItIsUsedButNotAfter() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted("2026-06-29", council(d -> d.withValidUntil(LocalDate.parse("2026-09-14"))));

        assertThat(signs(scenario, "2026-09-15")).containsExactly("DECISION_EXPIRED");
        scenario.accepted("2026-09-16", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        SampleLife.acts().subList(21, 22).forEach(scenario::perform);
        SampleLife.acts().subList(23, 25).forEach(scenario::perform);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertWhole(scenario);
    }

    @Test
    void anApprovalCannotExpireBeforeItIsGiven() {
        Scenario scenario = Scenario.until(19);

        assertThat(scenario.refused("2026-06-29", council(d -> d.withValidUntil(LocalDate.parse("2026-06-28")))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void whatACouncilTakesBackIsAskedForAgain() {
        Scenario scenario = Scenario.until(20);
        Act withdrawn = council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-07-01")));
        assertThat(Scenario.until(19).refused("2026-07-01", withdrawn)).containsExactly("NOTHING_TO_WITHDRAW");

        List<Consequence.Invalidated> lost = scenario
                .accepted(
                        "2026-07-10",
                        council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-07-10"))))
                .stream()
                .filter(Consequence.Invalidated.class::isInstance)
                .map(Consequence.Invalidated.class::cast)
                .toList();

        assertThat(lost)
                .singleElement()
                .satisfies(what -> assertThat(what.items())
                        .singleElement()
                        .satisfies(one -> assertThat(one.code()).isEqualTo("FR-COUNCIL")));
        assertThat(signs(scenario, "2026-09-14")).containsExactly("DECISION_WITHDRAWN");
        scenario.accepted("2026-07-20", council(d -> d.withDecidedOn(day("2026-07-20"))));
        scenario.accepted("2026-09-14", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        assertWhole(scenario);
    }

    @Test
    void aWithdrawalAfterSigningTakesNothingAway() {
        Scenario scenario = Scenario.until(23);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);

        assertThat(scenario.refused(
                        "2026-09-20",
                        council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-09-20")))))
                .containsExactly("FORMATION_CLOSED");
        scenario.accepted(
                "2026-09-27", SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-27", TEXT));
        scenario.accepted("2026-09-28", new EntryIntoForceActs.ConfirmEntryIntoForce());
        assertThat(scenario.refused(
                        "2027-09-20",
                        council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2027-09-20")))))
                .containsExactly("FORMATION_CLOSED");
        assertWhole(scenario);
    }

    @Test
    void silenceConsentsAfterItsTimeAndAnObjectionStopsIt() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));

        scenario.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));
        assertThat(signs(scenario, "2026-07-30")).containsExactly("DECISION_WAITS_FOR_SILENCE");
        assertThat(waiting(scenario, "2026-07-30").text(LanguageTag.ENGLISH))
                .contains("silence counts as consent on 31 July 2026");
        scenario.accepted("2026-07-15", filed(Result.OBJECTED, "2026-07-15"));
        assertThat(signs(scenario, "2026-09-14")).containsExactly("DECISION_OBJECTED");
        scenario.accepted("2026-08-01", filed(Result.RECEIVED, "2026-08-01"));
        assertThat(signs(scenario, "2026-08-30")).containsExactly("DECISION_WAITS_FOR_SILENCE");
        scenario.accepted("2026-08-31", signedOn("2026-08-31"));
        assertWhole(scenario);
    }

    @Test
    void onceSilenceHasConsentedNobodyObjectsOrConsentsAgain() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));
        assertThat(scenario.refused("2026-07-02", filed(Result.RECEIVED, "2026-07-02")))
                .as("a second filing would begin the time anew")
                .containsExactly("ALREADY_DECIDED");

        assertThat(scenario.refused("2026-07-31", filed(Result.OBJECTED, "2026-07-31")))
                .containsExactly("OBJECTION_TOO_LATE");
        assertThat(scenario.refused("2026-08-05", filed(Result.GRANTED, "2026-08-05")))
                .containsExactly("ALREADY_DECIDED");
        assertThat(scenario.ask("2026-08-05", filed(Result.OBJECTED, "2026-07-30"))
                        .orElseThrow()
                        .events())
                .as("in time, and only recorded late")
                .isNotEmpty();
    }

    @Test
    void anObjectionThatIsTooLateReplacesNoOtherDecisionOfItsDay() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));
        scenario.accepted("2026-08-05", filed(Result.DEFERRED, "2026-08-05"));

        assertThat(scenario.refused("2026-08-05", filed(Result.OBJECTED, "2026-08-05")))
                .containsExactly("OBJECTION_TOO_LATE");
        assertThat(signs(scenario, "2026-09-14")).containsExactly("DECISION_DEFERRED");
    }

    @Test
    void onlyAnExpiredFilingIsFiledAgain() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-07-01", filed(day("2026-07-20")));

        scenario.accepted("2026-07-21", filed(Result.RECEIVED, "2026-07-21"));

        assertThat(scenario.refused("2026-07-22", filed(Result.RECEIVED, "2026-07-22")))
                .containsExactly("ALREADY_DECIDED");
        scenario.accepted("2026-08-20", signedOn("2026-08-20"));
        assertWhole(scenario);
    }

    @Test
    void whoConsentsOutrightNeedNotBeWaitedFor() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));

        scenario.accepted("2026-07-05", filed(Result.GRANTED, "2026-07-05"));

        scenario.accepted("2026-07-06", signedOn("2026-07-06"));
        assertWhole(scenario);
    }

    @Test
    void noObjectionEndsAFilingWhosePeriodIsOverAlthoughItWasRepeated() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-08-04", filed(Result.RECEIVED, "2026-07-01"));
        scenario.accepted("2026-08-04", filed(Result.RECEIVED, "2026-07-20"));

        assertThat(scenario.refused("2026-08-06", filed(Result.OBJECTED, "2026-08-05")))
                .containsExactly("OBJECTION_TOO_LATE");
        scenario.accepted("2026-08-06", signedOn("2026-08-01"));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-08-06")))
                .isEmpty();
        assertWhole(scenario);
    }

    @Test
    void anObjectionAfterThePeriodEndsNoFilingThatIsRecordedAfterIt() {
        Scenario late = Scenario.until(20, withFiling(Severity.BLOCK));
        late.accepted("2026-08-06", filed(Result.OBJECTED, "2026-07-31"));
        late.accepted("2026-08-06", filed(Result.RECEIVED, "2026-07-01"));
        late.accepted("2026-08-06", signedOn("2026-08-01"));
        assertThat(late.lifecycle().availableActs(late.twinning(), day("2026-08-06")))
                .filteredOn(act -> act.body().equals(new Body("FOREIGN_MINISTRY")))
                .extracting(AvailableAct::result)
                .as("the ministry can take back its consent")
                .contains(Optional.of(Result.WITHDRAWN));
        late.accepted(
                "2026-08-06",
                new ApprovalActs.ConfirmDecision(MARSEILLE, "FR-FILING", day("2026-08-05"), "7", Optional.empty()));
        assertThat(late.lifecycle().missing(late.twinning(), MARSEILLE, day("2026-08-06")))
                .as("silence counted as consent on 31 July")
                .isEmpty();
        assertWhole(late);

        Scenario inTime = Scenario.until(20, withFiling(Severity.BLOCK));
        inTime.accepted("2026-08-06", filed(Result.OBJECTED, "2026-07-30"));
        inTime.accepted("2026-08-06", filed(Result.RECEIVED, "2026-07-01"));
        inTime.accepted("2026-08-06", signedOn("2026-08-01"));
        assertThat(inTime.lifecycle().missing(inTime.twinning(), MARSEILLE, day("2026-08-06")))
                .extracting(Finding::code)
                .containsExactly("SIGNATURE_WITHOUT_EFFECT", "DECISION_OBJECTED");
        assertWhole(inTime);
    }

    @Test
    void anObjectionEndsOnlyTheFilingsWhosePeriodStillRuns() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-08-06", filed(Result.OBJECTED, "2026-08-03"));
        scenario.accepted("2026-08-06", filed(Result.RECEIVED, "2026-07-20"));
        scenario.accepted("2026-08-06", filed(Result.RECEIVED, "2026-07-01"));
        scenario.accepted("2026-08-06", signedOn("2026-08-01"));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-08-06")))
                .isEmpty();
        assertWhole(scenario);
    }

    @Test
    void aBodyApprovesAMatterOnceOnOneDay() {
        List<LocalText> conditions = List.of(LocalText.of("תקציב", "A budget"));
        for (UnaryOperator<Decision> other : List.<UnaryOperator<Decision>>of(
                d -> d.withConditions(conditions), d -> d.withValidUntil(day("2026-12-31")), d -> d)) {
            Scenario scenario = Scenario.until(19);
            scenario.accepted("2026-07-01", council(d -> d));

            assertThat(scenario.refused("2026-07-02", council(other))).containsExactly("ALREADY_DECIDED");

            Scenario reversed = Scenario.until(19);
            reversed.accepted("2026-07-01", council(other));
            assertThat(reversed.refused("2026-07-02", council(d -> d))).containsExactly("ALREADY_DECIDED");
        }
    }

    @Test
    void aSignatureBetweenALostAndAFulfilledConditionCountsInEveryOrderOfThePapers() {
        List<Act> papers = List.of(
                met("FR-COUNCIL", "2026-07-20"),
                revoked("2026-09-20"),
                met("FR-COUNCIL", "2026-09-25"),
                SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        for (List<Integer> order :
                List.of(List.of(0, 1, 2, 3), List.of(3, 0, 1, 2), List.of(2, 0, 1, 3), List.of(0, 3, 2, 1))) {
            Scenario scenario = Scenario.until(19);
            scenario.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תקציב", "A budget")))));
            for (int paper : order) {
                if (order.equals(List.of(0, 3, 2, 1)) && paper == 2) {
                    assertThat(scenario.refused("2026-10-01", papers.get(paper)))
                            .as("it is not lost yet")
                            .containsExactly("NO_CONDITIONS_OPEN");
                } else {
                    scenario.accepted("2026-10-01", papers.get(paper));
                }
            }
            if (order.equals(List.of(0, 3, 2, 1))) {
                scenario.accepted("2026-10-01", papers.get(2));
            }

            assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-10-01")))
                    .as("%s", order)
                    .isEmpty();
            assertThat(scenario.twinning()
                            .track(MARSEILLE)
                            .flatMap(track -> track.approval("FR-COUNCIL"))
                            .orElseThrow()
                            .latest()
                            .since())
                    .contains(day("2026-09-25"));
            assertWhole(scenario);
        }
    }

    @Test
    void aConditionIsOpenFromTheDayOnWhichItWasLost() {
        for (String signedOn : List.of("2026-09-12", "2026-09-13")) {
            Scenario scenario = Scenario.until(19);
            scenario.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תקציב", "A budget")))));
            scenario.accepted("2026-09-13", met("FR-COUNCIL", "2026-07-20"));
            scenario.accepted("2026-09-13", revoked("2026-09-13"));
            scenario.accepted("2026-10-01", met("FR-COUNCIL", "2026-10-01"));
            scenario.accepted("2026-10-01", signedOn(signedOn));

            assertThat(scenario.lifecycle()
                            .missing(scenario.twinning(), MARSEILLE, day("2026-10-01"))
                            .isEmpty())
                    .as("signed on %s", signedOn)
                    .isEqualTo(signedOn.equals("2026-09-12"));
            assertWhole(scenario);
        }
    }

    @Test
    void aConditionThatWasMetByMistakeIsOpenFromItsDay() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תקציב", "A budget")))));
        scenario.accepted("2026-09-14", met("FR-COUNCIL", "2026-09-14"));
        scenario.accepted("2026-09-15", revoked("2026-09-14"));
        scenario.accepted("2026-09-20", met("FR-COUNCIL", "2026-09-20"));
        scenario.accepted("2026-09-20", signedOn("2026-09-14"));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-09-20")))
                .extracting(Finding::code)
                .contains("SIGNATURE_WITHOUT_EFFECT");
    }

    @Test
    void aConditionChangesAtMostTwentyTimes() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תקציב", "A budget")))));
        for (int day = 1; day < 20; day += 2) {
            scenario.accepted("2026-09-14", met("FR-COUNCIL", "2026-08-%02d".formatted(day)));
            scenario.accepted("2026-09-14", revoked("2026-08-%02d".formatted(day + 1)));
        }

        Scenario other = Scenario.until(19);
        other.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תקציב", "A budget")))));
        other.accepted("2026-09-14", met("FR-COUNCIL", "2026-08-30"));
        other.accepted("2026-09-14", met("FR-COUNCIL", "2026-08-01"));
        for (int day = 2; day < 20; day += 2) {
            other.accepted("2026-09-14", revoked("2026-08-%02d".formatted(day)));
            other.accepted("2026-09-14", met("FR-COUNCIL", "2026-08-%02d".formatted(day + 1)));
        }
        assertThat(other.refused("2026-09-14", revoked("2026-09-14"))).containsExactly("LIMIT_REACHED");

        assertThat(scenario.refused("2026-09-14", met("FR-COUNCIL", "2026-09-14")))
                .containsExactly("LIMIT_REACHED");
        assertWhole(scenario);
    }

    @Test
    void aConditionThatIsMetBelongsToTheDecisionOfItsDayInEveryOrderOfThePapers() {
        List<LocalText> budget = List.of(LocalText.of("תקציב", "A budget"));
        List<Act> papers = List.of(
                council(d -> d.withConditions(budget)),
                council(d -> d.withDecidedOn(day("2026-07-10")).withResult(Result.WITHDRAWN)),
                council(d -> d.withDecidedOn(day("2026-07-20")).withConditions(budget)),
                met("FR-COUNCIL", "2026-07-25"));
        List<Twinning> states = new ArrayList<>();
        for (List<Integer> order :
                List.of(List.of(0, 1, 2, 3), List.of(0, 3, 1, 2), List.of(0, 3, 2, 1), List.of(2, 3, 1, 0))) {
            Scenario scenario = Scenario.until(19);
            order.forEach(paper -> scenario.accepted("2026-08-01", papers.get(paper)));
            states.add(scenario.twinning());
            assertThat(scenario.twinning()
                            .track(MARSEILLE)
                            .flatMap(track -> track.approval("FR-COUNCIL"))
                            .orElseThrow()
                            .latest()
                            .since())
                    .as("%s", order)
                    .contains(day("2026-07-25"));
            assertWhole(scenario);
        }
        assertThat(states)
                .extracting(Twinning::tracks)
                .containsOnly(states.get(0).tracks());
    }

    @Test
    void aFilingAndItsApprovalOfOneDayAreBothRecorded() {
        for (List<Result> order :
                List.of(List.of(Result.RECEIVED, Result.GRANTED), List.of(Result.GRANTED, Result.RECEIVED))) {
            Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
            order.forEach(result -> scenario.accepted("2026-08-15", filed(result, "2026-07-10")));
            scenario.accepted("2026-08-15", signedOn("2026-07-11"));

            assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-08-15")))
                    .as("%s", order)
                    .isEmpty();
            assertThat(scenario.twinning()
                            .track(MARSEILLE)
                            .flatMap(track -> track.approval("FR-FILING"))
                            .orElseThrow()
                            .decisions())
                    .extracting(known -> known.decision().result())
                    .containsExactly(Result.RECEIVED, Result.GRANTED);
            assertWhole(scenario);
        }
    }

    @Test
    void aConditionThatIsMetAgainOnTheDayOfItsLossWasNeverOpen() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תקציב", "A budget")))));
        scenario.accepted("2026-09-13", met("FR-COUNCIL", "2026-07-20"));
        scenario.accepted("2026-09-13", revoked("2026-09-13"));
        assertThat(scenario.refused("2026-09-13", revoked("2026-09-13"))).containsExactly("CONDITION_NOT_MET");
        assertThat(scenario.refused("2026-09-13", revoked("2026-07-19"))).containsExactly("CONDITION_NOT_MET");
        assertThat(scenario.refused("2026-09-13", revoked("2026-09-14")))
                .containsExactly("CONDITION_NOT_MET", "DATE_IN_THE_FUTURE");
        scenario.accepted("2026-09-13", met("FR-COUNCIL", "2026-09-13"));

        assertThat(scenario.twinning()
                        .track(MARSEILLE)
                        .flatMap(track -> track.approval("FR-COUNCIL"))
                        .orElseThrow()
                        .latest()
                        .since())
                .contains(day("2026-07-20"));
        assertWhole(scenario);
    }

    @Test
    void aSignatureLosesTheFirstApprovalUntilTheSecondFilingIsComplete() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.BLOCK));
        scenario.accepted("2026-07-01", filed(Result.GRANTED, "2026-07-01"));
        scenario.accepted("2026-07-03", signedOn("2026-07-03"));
        scenario.accepted("2026-07-05", filed(Result.WITHDRAWN, "2026-07-05"));
        scenario.accepted("2026-08-01", filed(Result.RECEIVED, "2026-08-01"));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-08-02")))
                .as("the ministry may still object")
                .extracting(Finding::code)
                .containsExactly("SIGNATURE_WITHOUT_EFFECT", "DECISION_WAITS_FOR_SILENCE");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-08-31")))
                .isEmpty();
        scenario.accepted("2026-08-10", filed(Result.OBJECTED, "2026-08-10"));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-08-31")))
                .extracting(Finding::code)
                .containsExactly("SIGNATURE_WITHOUT_EFFECT", "DECISION_OBJECTED");
        assertWhole(scenario);
    }

    @Test
    void aStepThatOnlyWarnsHoldsNobodyUp() {
        Scenario scenario = Scenario.until(20, withFiling(Severity.WARN));

        assertThat(scenario.warned("2026-07-06", signedOn("2026-07-06"))).containsExactly("FILING_MISSING");
    }

    @Test
    void whoDecidesCannotObjectAndWhoOnlyReceivesCannotApprove() {
        Scenario scenario = Scenario.until(20);

        assertThat(scenario.refused(
                        "2026-07-10", council(d -> d.withResult(Result.OBJECTED).withDecidedOn(day("2026-07-10")))))
                .containsExactly("OBJECTION_ONLY_TO_A_FILING");
        assertThat(scenario.refused("2026-07-10", transmission(Result.GRANTED))).containsExactly("ONLY_RECEIVED");
        assertThat(scenario.refused(
                        "2026-07-10",
                        council(d -> d.withResult(Result.REFUSED)
                                .withDecidedOn(day("2026-07-10"))
                                .withConditions(List.of(LocalText.of("תנאי", "A condition"))))))
                .containsExactly("CONDITIONS_ONLY_OF_AN_APPROVAL");
    }

    private static Rulebook withFiling(Severity severity) {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        Step filing = SampleSteps.step("FR-FILING", new Body("FOREIGN_MINISTRY"), Scope.TEXT, Gate.SIGN)
                .withAfter("FR-COUNCIL")
                .withFiling(true)
                .withSilence(Period.ofDays(30))
                .withSeverity(severity);
        List<Step> steps = new ArrayList<>(france.steps());
        steps.add(filing);
        return Rulebook.shipped().with(france.withVersion("test-1").withSteps(steps));
    }

    private static Act filed(Result result, String on) {
        return new DecisionActs.RecordDecision(
                MARSEILLE, decision("FOREIGN_MINISTRY", on).withResult(result));
    }

    private static Act filed(LocalDate until) {
        return new DecisionActs.RecordDecision(
                MARSEILLE,
                decision("FOREIGN_MINISTRY", "2026-07-01")
                        .withResult(Result.RECEIVED)
                        .withValidUntil(until));
    }

    private static Act transmission(Result result) {
        return new DecisionActs.RecordDecision(
                MARSEILLE, decision("STATE_REPRESENTATIVE", "2026-07-10").withResult(result));
    }

    private static Act council(UnaryOperator<Decision> change) {
        return new DecisionActs.RecordDecision(MARSEILLE, change.apply(decision("COUNCIL", "2026-06-29")));
    }

    private static Decision decision(String body, String on) {
        return ((DecisionActs.RecordDecision) SampleLife.decides(MARSEILLE, body, Scope.TEXT, on, TEXT))
                .decision()
                .withVotes(Optional.empty());
    }

    private static Act met(String step, String on) {
        return new ApprovalActs.MeetCondition(MARSEILLE, step, 1, day(on), "letter 2026-88");
    }

    private static Act revoked(String on) {
        return new ApprovalActs.RevokeCondition(
                MARSEILLE, "FR-COUNCIL", 1, day(on), LocalText.of("התקציב בוטל", "The budget was cut"));
    }

    private static List<String> signs(Scenario scenario, String on) {
        return scenario.refused(on, signedOn(on));
    }

    private static Act signedOn(String on) {
        SignatureActs.RecordSignature sign =
                (SignatureActs.RecordSignature) SampleLife.signs(MARSEILLE, TEXT, false, "HEAD");
        return new SignatureActs.RecordSignature(
                MARSEILLE, new Signature(TEXT, sign.signature().signatories(), false, day(on)));
    }

    private static Finding waiting(Scenario scenario, String on) {
        return scenario.lifecycle().missing(scenario.twinning(), Gate.SIGN, day(on)).stream()
                .filter(missing -> missing.code().equals("DECISION_WAITS_FOR_SILENCE"))
                .findFirst()
                .orElseThrow();
    }

    private static void schedule(Scenario scenario) {
        scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(SampleLife.ceremony()));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}
