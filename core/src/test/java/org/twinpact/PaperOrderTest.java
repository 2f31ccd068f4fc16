package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signAll;
import static org.twinpact.FinalizedScenario.signs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests that the day on a paper matters, and not the order in which papers are recorded. */
class PaperOrderTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final ActId ANY = new ActId("any");
    private static final LocalText REASON = LocalText.of("כך עלה מהתיק", "The file says so");

    @Test
    void theDayOfTheSecondOfTwoRequiredSignaturesIsTheSameInEveryOrder() {
        List<List<Integer>> orders = List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
        for (List<Integer> order : orders) {
            Scenario scenario = signedByTwoOfThree(order);

            assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
            assertThat(scenario.twinning().signedOn()).as("%s", order).contains(day("2026-09-15"));
            assertThat(scenario.twinning().tracks())
                    .extracting(Track::formedOn)
                    .as("%s", order)
                    .containsExactly(
                            Optional.of(day("2026-09-15")),
                            Optional.of(day("2026-09-20")),
                            Optional.of(day("2026-09-15")));
            assertThat(scenario.twinning().obligations())
                    .as("%s", order)
                    .containsExactlyInAnyOrderElementsOf(
                            signedByTwoOfThree(List.of(0, 2, 1)).twinning().obligations());
            assertWhole(scenario);
        }
    }

    /** Returns a life in which Haifa signs on 14, Marseille on 20 and Bremen on 15 September. */
    private static Scenario signedByTwoOfThree(List<Integer> order) {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted(
                "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
        List<Act> papers = List.of(
                signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"),
                signs(scenario, MARSEILLE, "2026-09-20", "HEAD"),
                signs(scenario, BREMEN, "2026-09-15", "HEAD"));
        order.forEach(paper -> scenario.accepted("2026-09-21", papers.get(paper)));
        return scenario;
    }

    @Test
    void anEarlierSignatureThatIsRecordedInForceMovesTheComputedDay() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted(
                "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
        signAll(scenario);
        scenario.accepted("2026-10-01", new EntryIntoForceActs.ConfirmEntryIntoForce());
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));

        assertThat(scenario.accepted("2026-10-02", signs(scenario, BREMEN, "2026-09-10", "HEAD")))
                .contains(new Consequence.EntryIntoForceMoved(day("2026-09-14")));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-14"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::boundOn)
                .containsExactly(
                        Optional.of(day("2026-09-14")), Optional.of(day("2026-09-21")), Optional.of(day("2026-09-14")));
        assertWhole(scenario);
    }

    @Test
    void ofSeveralSignaturesOfAPartyTheEarliestThatCountsIsChosenInEveryOrder() {
        Scenario first = Scenario.until(18);
        List<Act> papers = List.of(
                signs(first, HAIFA, "2026-06-12", "HEAD", "SECRETARY"),
                signs(first, HAIFA, "2026-09-14", "HEAD"),
                signs(first, HAIFA, "2026-09-16", "HEAD", "SECRETARY"),
                signs(first, HAIFA, "2026-09-20", "HEAD", "SECRETARY"),
                SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", hash(first)));
        Set<List<Track>> tracks = new HashSet<>();
        for (List<Integer> order : List.of(
                List.of(0, 1, 2, 3, 4), List.of(3, 2, 1, 0, 4), List.of(1, 3, 0, 4, 2), List.of(3, 0, 4, 1, 2))) {
            Scenario scenario = Scenario.until(18);
            for (int paper : order) {
                scenario.accepted("2026-09-21", papers.get(paper));
            }
            assertThat(signed(scenario)).as("%s", order).contains(day("2026-09-16"));
            assertWhole(scenario);
            tracks.add(scenario.twinning().tracks());
        }
        assertThat(tracks).hasSize(1);
    }

    @Test
    void ofSeveralSignaturesWithoutEffectTheOneThatComesClosestIsShown() {
        Scenario scenario = Scenario.until(18);
        scenario.accepted("2026-09-21", signs(scenario, HAIFA, "2026-09-20", "HEAD", "SECRETARY"));

        assertThat(scenario.warned("2026-09-21", signs(scenario, HAIFA, "2026-09-14", "HEAD")))
                .contains("SIGNATURE_SUPERSEDED");
        scenario.accepted("2026-09-21", signs(scenario, HAIFA, "2026-09-14", "HEAD"));
        assertThat(scenario.warned("2026-09-22", signs(scenario, HAIFA, "2026-09-21", "HEAD", "SECRETARY")))
                .doesNotContain("SIGNATURE_SUPERSEDED");
        assertThat(scenario.warned("2026-09-22", signs(scenario, HAIFA, "2026-09-21", "HEAD")))
                .as("later, but without the secretary")
                .contains("SIGNATURE_SUPERSEDED");
        assertThat(scenario.refused("2026-09-21", signs(scenario, HAIFA, "2026-09-20", "HEAD", "SECRETARY")))
                .containsExactly("ALREADY_SIGNED");

        assertThat(signed(scenario)).contains(day("2026-09-20"));
        assertWhole(scenario);
    }

    @Test
    void aWithdrawalOfAfterTheLastSignatureTakesNothingBackInAnyOrder() {
        for (boolean early : List.of(false, true)) {
            Scenario scenario = Scenario.until(21);
            Act withdrawal = new SignatureActs.WithdrawSignature(MARSEILLE, day("2026-10-04"), REASON);
            scenario.accepted("2026-10-05", signs(scenario, MARSEILLE, "2026-09-26", "HEAD"));
            if (early) {
                scenario.accepted("2026-10-05", withdrawal);
            }
            List<?> events = scenario.accepted("2026-10-05", signs(scenario, HAIFA, "2026-09-15", "HEAD", "SECRETARY"));

            assertThat(events.contains(new Consequence.WithdrawalOvertaken(MARSEILLE)))
                    .isEqualTo(early);
            assertThat(scenario.refused("2026-10-05", withdrawal)).containsExactly("SIGNATURE_FINAL");
            assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
            assertThat(scenario.twinning().signedOn()).contains(day("2026-09-26"));
            assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().signatureWithdrawals())
                    .isEmpty();
            assertWhole(scenario);
        }
    }

    @Test
    void aWithdrawalOfBeforeTheLastSignatureLeavesThePartyUnsigned() {
        Scenario scenario = Scenario.until(21);
        scenario.accepted("2026-10-05", signs(scenario, MARSEILLE, "2026-09-12", "HEAD"));
        scenario.accepted("2026-10-05", new SignatureActs.WithdrawSignature(MARSEILLE, day("2026-09-14"), REASON));
        scenario.accepted("2026-10-05", signs(scenario, HAIFA, "2026-09-15", "HEAD", "SECRETARY"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().withdrawnSignature())
                .isPresent();
        assertWhole(scenario);
    }

    @Test
    void aWithdrawalThatDidNotHappenLeavesAnEarlierOne() {
        Scenario scenario = Scenario.until(18);
        scenario.accepted("2026-09-21", signs(scenario, HAIFA, "2026-09-12", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-21", new SignatureActs.WithdrawSignature(HAIFA, day("2026-09-13"), REASON));
        Signature second =
                ((SignatureActs.RecordSignature) signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY")).signature();
        scenario.accepted("2026-09-21", new SignatureActs.RecordSignature(HAIFA, second));
        scenario.accepted("2026-09-21", new SignatureActs.WithdrawSignature(HAIFA, day("2026-09-15"), REASON));

        scenario.accepted("2026-09-22", new SignatureActs.CorrectSignature(HAIFA, ANY, second, REASON));

        assertThat(signed(scenario)).contains(day("2026-09-14"));
        assertThat(scenario.twinning().track(HAIFA).orElseThrow().signatureWithdrawals())
                .containsExactly(day("2026-09-13"));
        assertThat(scenario.refused("2026-09-22", signs(scenario, HAIFA, "2026-09-12", "HEAD", "SECRETARY")))
                .contains("SIGNATURE_WITHDRAWN");
        assertWhole(scenario);
    }

    @Test
    void aWithdrawalTakesBackTheSignaturesUntilItsDay() {
        Scenario scenario = Scenario.until(18);
        scenario.accepted("2026-09-21", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-21", signs(scenario, HAIFA, "2026-09-20", "HEAD", "SECRETARY"));

        scenario.accepted("2026-09-21", new SignatureActs.WithdrawSignature(HAIFA, day("2026-09-15"), REASON));

        assertThat(signed(scenario)).contains(day("2026-09-20"));
        assertThat(scenario.twinning().track(HAIFA).orElseThrow().otherSignatures())
                .isEmpty();
        scenario.accepted("2026-09-21", new SignatureActs.WithdrawSignature(HAIFA, day("2026-09-21"), REASON));
        assertThat(signed(scenario)).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void twoSignaturesOfOneDayReadTheSameInBothOrders() {
        Scenario first = Scenario.until(18);
        Scenario second = Scenario.until(18);
        first.accepted("2026-09-21", signs(first, HAIFA, "2026-09-20", "HEAD"));
        first.accepted("2026-09-21", signs(first, HAIFA, "2026-09-20", "SECRETARY"));
        second.accepted("2026-09-21", signs(second, HAIFA, "2026-09-20", "SECRETARY"));
        second.accepted("2026-09-21", signs(second, HAIFA, "2026-09-20", "HEAD"));

        assertThat(first.twinning().tracks()).isEqualTo(second.twinning().tracks());
        assertWhole(first);
    }

    @Test
    void aPartyHasAtMostTenSignatures() {
        Scenario scenario = Scenario.until(18);
        for (int day = 10; day < 20; day++) {
            scenario.accepted("2026-09-21", signs(scenario, HAIFA, "2026-09-" + day, "HEAD", "SECRETARY"));
        }

        assertThat(scenario.refused("2026-09-21", signs(scenario, HAIFA, "2026-09-20", "HEAD", "SECRETARY")))
                .containsExactly("LIMIT_REACHED");
    }

    @Test
    void whatABodyTookBackAfterTheLastSignatureChangesNothingInEveryOrder() {
        Scenario first = Scenario.until(20);
        Decision withdrawn = ((DecisionActs.RecordDecision)
                        SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-09-20", hash(first)))
                .decision()
                .withResult(Result.WITHDRAWN);
        List<Act> papers = List.of(
                signs(first, MARSEILLE, "2026-09-14", "HEAD"), signs(first, HAIFA, "2026-09-15", "HEAD", "SECRETARY"));
        Act late = new DecisionActs.RecordDecision(MARSEILLE, withdrawn);
        for (int before = 0; before < 2; before++) {
            Scenario scenario = Scenario.until(20);
            for (int paper = 0; paper < 2; paper++) {
                if (paper == before) {
                    scenario.accepted("2026-10-01", late);
                }
                scenario.accepted("2026-10-01", papers.get(paper));
            }
            assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
            assertThat(scenario.twinning().tracks())
                    .extracting(Track::formedOn)
                    .containsOnly(Optional.of(day("2026-09-15")));
            assertThat(scenario.twinning().obligations()).isNotEmpty();
            assertWhole(scenario);
        }
        Scenario closed = Scenario.until(20);
        papers.forEach(paper -> closed.accepted("2026-10-01", paper));
        assertThat(closed.refused("2026-10-01", late)).containsExactly("FORMATION_CLOSED");
        Scenario between = Scenario.until(20);
        between.accepted(
                "2026-10-01", new DecisionActs.RecordDecision(MARSEILLE, withdrawn.withDecidedOn(day("2026-09-15"))));
        papers.forEach(paper -> between.accepted("2026-10-01", paper));
        assertThat(between.twinning().stage())
                .as("taken back on the day of the last signature")
                .isEqualTo(Stage.SIGNING);
    }

    @Test
    void aSignatureIsNotCorrectedToADayAfterAnEnteredDayOfForce() {
        Scenario scenario = Scenario.until(24);
        scenario.accepted(
                "2026-10-01",
                new EntryIntoForceActs.ConfirmEntryIntoForce(
                        Optional.of(new EnteredDay(day("2026-09-25"), LocalText.of("רישום", "A register")))));

        assertThat(scenario.refused("2026-10-10", corrected(scenario, "2026-10-05", "HEAD", "SECRETARY")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-10-10", corrected(scenario, "2026-09-20", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-25"));
        assertWhole(scenario);
    }

    @Test
    void whatABodyTookBackAfterTheEntryIntoForceChangesNothingInEveryOrder() {
        for (boolean isConfirmedFirst : List.of(true, false)) {
            Scenario scenario = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));
            signAll(scenario);
            scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
            Decision ratified = ((DecisionActs.RecordDecision)
                            SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-09-20", hash(scenario)))
                    .decision();
            scenario.accepted("2026-10-02", new DecisionActs.RecordDecision(BREMEN, ratified));
            Act withdrawn = new DecisionActs.RecordDecision(
                    BREMEN, ratified.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-10-01")));
            if (isConfirmedFirst) {
                scenario.accepted("2026-10-02", new EntryIntoForceActs.ConfirmEntryIntoForce());
                assertThat(scenario.refused("2026-10-02", withdrawn)).containsExactly("FORMATION_CLOSED");
            } else {
                scenario.accepted("2026-10-02", withdrawn);
                assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-10-02")))
                        .contains(day("2026-09-21"));
                scenario.accepted("2026-10-02", new EntryIntoForceActs.ConfirmEntryIntoForce());
            }
            assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
            assertThat(scenario.twinning().tracks())
                    .extracting(Track::boundOn)
                    .containsOnly(Optional.of(day("2026-09-21")));
            assertWhole(scenario);
        }
        Scenario before = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));
        signAll(before);
        before.accepted("2026-09-14", signs(before, BREMEN, "2026-09-14", "HEAD"));
        Decision ratified = ((DecisionActs.RecordDecision)
                        SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-09-16", hash(before)))
                .decision();
        before.accepted("2026-10-02", new DecisionActs.RecordDecision(BREMEN, ratified));
        before.accepted(
                "2026-10-02",
                new DecisionActs.RecordDecision(
                        BREMEN, ratified.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-09-18"))));
        assertThat(before.refused("2026-10-02", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .as("taken back before the last step of another party")
                .containsExactly("DECISION_WITHDRAWN");
    }

    private static Optional<LocalDate> signed(Scenario scenario) {
        return scenario.twinning().track(HAIFA).flatMap(Track::signature).map(Signature::signedOn);
    }

    @Test
    void decisionsOfOneBodyCountByTheirOwnDaysInEveryOrder() {
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            Scenario scenario = Scenario.until(19);
            DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                    SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", hash(scenario));
            Decision first = granted.decision();
            Decision deferred = first.withDecidedOn(day("2026-07-01")).withResult(Result.DEFERRED);
            Decision second = first.withDecidedOn(day("2026-07-06"));
            List<Decision> papers = List.of(first, deferred, second);
            order.forEach(paper ->
                    scenario.accepted("2026-07-10", new DecisionActs.RecordDecision(MARSEILLE, papers.get(paper))));

            assertThat(scenario.twinning()
                            .track(MARSEILLE)
                            .orElseThrow()
                            .approval("FR-COUNCIL")
                            .orElseThrow()
                            .decisions())
                    .as("%s", order)
                    .extracting(DecisionRecord::decision)
                    .containsExactly(first, deferred, second);
            assertThat(scenario.refused("2026-07-10", granted)).containsExactly("ALREADY_DECIDED");
            scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-07-03", "HEAD"));
            assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-09-14")))
                    .as("the council had deferred its decision on the day of the signature")
                    .extracting(Finding::code)
                    .containsExactly("SIGNATURE_WITHOUT_EFFECT");
            scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-07-01", "HEAD"));
            assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-09-14")))
                    .as("the approval of June counted until that day")
                    .isEmpty();
            assertWhole(scenario);
        }
    }

    @Test
    void anEarlierRefusalIsRecordedAndDoesNotReplaceALaterApproval() {
        Scenario scenario = Scenario.until(20);
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-20", hash(scenario));
        Act refused =
                new DecisionActs.RecordDecision(MARSEILLE, granted.decision().withResult(Result.REFUSED));

        List<Finding> missing = scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-07-10"));
        assertThat(scenario.warned("2026-07-10", refused)).contains("DECISION_SUPERSEDED");

        scenario.accepted("2026-07-10", refused);

        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-07-10")))
                .isEqualTo(missing);
        assertWhole(scenario);
    }

    @Test
    void theEarliestNoticeCountsInEveryOrder() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario);
        scenario.accepted("2026-09-25", notice(HAIFA, "2026-09-23"));

        scenario.accepted("2026-09-25", notice(HAIFA, "2026-09-20"));
        assertThat(scenario.refused("2026-09-25", notice(HAIFA, "2026-09-23"))).containsExactly("NOTICE_ALREADY_GIVEN");
        assertThat(scenario.refused("2026-09-25", notice(HAIFA, "2026-09-20"))).containsExactly("NOTICE_ALREADY_GIVEN");

        assertThat(scenario.twinning().track(HAIFA).orElseThrow().noticeOn()).contains(day("2026-09-20"));
    }

    private static Act notice(AuthorityId party, String on) {
        return new EntryIntoForceActs.GiveCompletionNotice(party, day(on));
    }

    @Test
    void afterTheTermNoDayIsPossibleAndNoneIsSuggested() {
        Scenario scenario = finalized(2, terms -> terms.withUntil(Optional.of(day("2029-12-31"))));
        signAll(scenario, false);
        scenario.accepted(
                "2030-02-01",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2030-01-20", hash(scenario)));

        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day("2030-02-01")).stream()
                        .filter(act -> act.act() == ActKind.CONFIRM_ENTRY_INTO_FORCE)
                        .flatMap(act -> act.missing().stream())
                        .map(missing -> missing.code()))
                .containsExactly("ENTRY_INTO_FORCE_AFTER_TERM");
        for (String entered : List.of("2029-10-01", "2030-01-20", "2030-01-25")) {
            assertThat(scenario.refused("2030-02-01", entered(entered)))
                    .as(entered)
                    .containsExactly("ENTRY_INTO_FORCE_AFTER_TERM");
        }
    }

    @Test
    void aCorrectedDayOfForceIsNeverBeforeTheLastStepWheneverItIsRecorded() {
        Scenario scenario = Scenario.until(25);
        for (String recorded : List.of("2026-09-15", "2026-09-20", "2026-09-21", "2026-12-01")) {
            assertThat(scenario.refused(
                            recorded,
                            new EntryIntoForceActs.CorrectEntryIntoForce(
                                    HAIFA, ANY, new EnteredDay(day("2026-09-15"), REASON))))
                    .as(recorded)
                    .containsExactly("DATE_BEFORE_PREREQUISITE");
        }
    }

    @Test
    void aCorrectedStepMovesTheComputedDayForAllAndLeavesAnEnteredOne() {
        for (boolean entered : List.of(false, true)) {
            Scenario scenario = finalized(2, terms -> terms);
            signAll(scenario);
            scenario.accepted(
                    "2026-10-01", entered ? entered("2026-09-22") : new EntryIntoForceActs.ConfirmEntryIntoForce());
            DecisionActs.RecordDecision right = (DecisionActs.RecordDecision)
                    SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-25", hash(scenario));
            Act corrected = new DecisionActs.CorrectDecision(MARSEILLE, ANY, right.decision(), REASON);

            assertThat(scenario.warned("2026-10-02", corrected).contains("ENTRY_INTO_FORCE_DAY_DIFFERS"))
                    .isEqualTo(entered);
            scenario.accepted("2026-10-02", corrected);

            assertThat(scenario.twinning().inForceOn()).contains(day(entered ? "2026-09-22" : "2026-09-25"));
            assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().boundOn())
                    .contains(day("2026-09-25"));
            assertThat(scenario.twinning().track(HAIFA).orElseThrow().boundOn())
                    .isEqualTo(scenario.twinning().inForceOn());
            assertWhole(scenario);
        }
    }

    @Test
    void correctionsAfterTheEndMoveTheDaysAsBefore() {
        for (boolean ended : List.of(false, true)) {
            Scenario scenario = Scenario.until(25);
            if (ended) {
                scenario.accepted("2027-06-01", ended("2027-05-01"));
            }
            Signature right = new Signature(
                    hash(scenario), List.of(Signatory.of("HEAD"), Signatory.of("SECRETARY")), true, day("2026-09-18"));

            scenario.accepted("2027-07-01", new SignatureActs.CorrectSignature(HAIFA, ANY, right, REASON));
            scenario.accepted("2027-07-01", transmitted(scenario, "2026-09-25"));

            assertThat(scenario.twinning().signedOn()).contains(day("2026-09-18"));
            assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-25"));
            assertThat(scenario.twinning().tracks())
                    .extracting(Track::formedOn, Track::boundOn)
                    .containsOnly(tuple(Optional.of(day("2026-09-18")), Optional.of(day("2026-09-25"))));
            assertThat(scenario.twinning().obligations().isEmpty()).isEqualTo(ended);
            assertWhole(scenario);
        }
    }

    @Test
    void aCorrectionMovesNoDayPastTheEnd() {
        Scenario scenario = Scenario.until(25);
        scenario.accepted("2027-06-01", ended("2027-05-01"));

        assertThat(scenario.warned("2027-07-01", transmitted(scenario, "2027-05-02")))
                .contains("ENTRY_INTO_FORCE_DAY_DIFFERS");
        scenario.accepted("2027-07-01", transmitted(scenario, "2027-05-02"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::boundOn)
                .containsOnly(Optional.of(day("2026-09-21")));
        assertWhole(scenario);
    }

    @Test
    void aSignatureThatIsRestoredAfterTheEndBindsItsPartyAgain() {
        for (boolean ended : List.of(false, true)) {
            Scenario scenario = Scenario.until(25);
            if (ended) {
                scenario.accepted("2027-06-01", ended("2027-05-01"));
            }
            List<Track> tracks = scenario.twinning().tracks();
            scenario.accepted("2027-07-01", corrected(scenario, "2026-09-14", "HEAD"));
            assertThat(scenario.twinning().track(HAIFA).flatMap(Track::signatureVoidedOn))
                    .isPresent();

            scenario.accepted("2027-07-02", corrected(scenario, "2026-09-14", "HEAD", "SECRETARY"));

            assertThat(scenario.twinning().tracks()).isEqualTo(tracks);
            assertWhole(scenario);
        }
    }

    @Test
    void aSignatureIsNotCorrectedToADayAfterTheEnd() {
        Scenario scenario = Scenario.until(25);
        scenario.accepted("2027-06-01", ended("2027-05"));

        assertThat(scenario.refused("2027-07-01", corrected(scenario, "2027-06-01", "HEAD", "SECRETARY")))
                .containsExactly("SIGNATURE_AFTER_END");
        scenario.accepted("2027-07-01", corrected(scenario, "2026-09-14", "HEAD", "SECRETARY", "TREASURER"));

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-14"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::formedOn, Track::boundOn)
                .containsOnly(tuple(Optional.of(day("2026-09-14")), Optional.of(day("2026-09-21"))));
        assertWhole(scenario);
    }

    @Test
    void aCorrectedApprovalOfAClosedFormationIsNamedAsLost() {
        Scenario scenario = Scenario.until(23);
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", hash(scenario));
        Decision refused = granted.decision().withResult(Result.REFUSED);

        assertThat(scenario.accepted("2026-10-01", new DecisionActs.CorrectDecision(MARSEILLE, ANY, refused, REASON)))
                .filteredOn(Consequence.Invalidated.class::isInstance)
                .singleElement()
                .satisfies(lost -> assertThat(((Consequence.Invalidated) lost).items())
                        .contains(new InvalidatedItem(MARSEILLE, InvalidatedItem.ItemKind.DECISION, "FR-COUNCIL")));
        assertWhole(scenario);
    }

    private static Act corrected(Scenario scenario, String on, String... offices) {
        Signature right = new Signature(
                hash(scenario), Stream.of(offices).map(Signatory::of).toList(), true, day(on));
        return new SignatureActs.CorrectSignature(HAIFA, ANY, right, REASON);
    }

    @Test
    void aRefusalFromBeforeTheApprovalOfAClosedFormationIsRecorded() {
        Scenario scenario = Scenario.until(25);
        List<Track> tracks = scenario.twinning().tracks();
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-20", hash(scenario));
        Decision refused = granted.decision().withResult(Result.REFUSED);

        assertThat(scenario.refused(
                        "2027-01-10",
                        new DecisionActs.RecordDecision(MARSEILLE, refused.withDecidedOn(day("2026-06-30")))))
                .containsExactly("FORMATION_CLOSED");
        scenario.accepted("2027-01-10", new DecisionActs.RecordDecision(MARSEILLE, refused));

        assertThat(scenario.twinning().tracks())
                .extracting(Track::formedOn, Track::boundOn)
                .containsExactlyElementsOf(tracks.stream()
                        .map(track -> tuple(track.formedOn(), track.boundOn()))
                        .toList());
        assertThat(scenario.twinning()
                        .track(MARSEILLE)
                        .flatMap(track -> track.approval("FR-COUNCIL"))
                        .orElseThrow()
                        .decision())
                .isEqualTo(granted.decision().withDecidedOn(day("2026-06-29")));
        assertWhole(scenario);
    }

    private static Act ended(String on) {
        return new EndActs.RecordEnding(
                new Ending(Optional.empty(), Optional.of(new PartialDate(on)), Optional.empty(), Optional.empty()));
    }

    @Test
    void aCorrectedSignatureMovesEverythingThatIsCountedFromIt() {
        Scenario scenario = Scenario.until(23);
        Signature right = new Signature(
                hash(scenario), List.of(Signatory.of("HEAD"), Signatory.of("SECRETARY")), true, day("2026-09-18"));
        Scenario other = Scenario.until(21);
        other.accepted("2026-09-18", signs(other, MARSEILLE, "2026-09-14", "HEAD"));
        other.accepted("2026-09-18", signs(other, HAIFA, "2026-09-18", "HEAD", "SECRETARY"));

        scenario.accepted("2026-10-01", new SignatureActs.CorrectSignature(HAIFA, ANY, right, REASON));

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-18"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::formedOn)
                .containsOnly(Optional.of(day("2026-09-18")));
        assertThat(scenario.twinning().obligations())
                .containsExactlyInAnyOrderElementsOf(other.twinning().obligations());
        assertWhole(scenario);
    }

    @Test
    void anEnteredDayRemainsEvenWhenTheComputedOneWasTheSame() {
        Scenario scenario = finalized(2, terms -> terms);
        signAll(scenario);
        scenario.accepted("2026-10-01", entered("2026-09-24"));

        scenario.accepted("2026-10-02", transmitted(scenario, "2026-09-24"));
        scenario.accepted("2026-10-03", transmitted(scenario, "2026-09-18"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-24"));
        assertThat(scenario.twinning().isEntryIntoForceEntered()).isTrue();
        assertWhole(scenario);
    }

    @Test
    void aComputedDayFollowsAStepThatWasWithoutEffectInBetween() {
        Scenario scenario = Scenario.until(25);

        scenario.accepted("2026-10-02", transmitted(scenario, "2026-09-10"));
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
        scenario.accepted("2026-10-03", transmitted(scenario, "2026-09-25"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-25"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::boundOn)
                .containsOnly(Optional.of(day("2026-09-25")));
        assertWhole(scenario);
    }

    @Test
    void aCorrectionMovesNoDayPastTheTerm() {
        Scenario scenario = finalized(2, terms -> terms.withUntil(Optional.of(day("2029-12-31"))));
        signAll(scenario);
        scenario.accepted("2026-10-01", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertThat(scenario.warned("2030-02-01", transmitted(scenario, "2030-01-20")))
                .contains("ENTRY_INTO_FORCE_DAY_DIFFERS");
        scenario.accepted("2030-02-01", transmitted(scenario, "2030-01-20"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
    }

    private static Act transmitted(Scenario scenario, String on) {
        DecisionActs.RecordDecision right = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, on, hash(scenario));
        return new DecisionActs.CorrectDecision(MARSEILLE, ANY, right.decision(), REASON);
    }

    @Test
    void aLawThatIsAdoptedLaterMovesNoDay() {
        Rulebook rules = Rulebook.shipped();
        Profile france = rules.profiles().applyingTo(SampleLife.MARSEILLE);
        Profile later = Overrides.in(france.withVersion("test-1")
                .withSteps(france.steps().stream()
                        .filter(step -> !step.code().equals("FR-TRANSMISSION"))
                        .toList()));
        ActRequest adopted = new ActRequest(
                ANY,
                new PartyActs.AdoptProfile(MARSEILLE, later.ref()),
                new Authorship("Legal adviser", MARSEILLE, Optional.empty()),
                day("2027-03-01"),
                Instant.parse("2027-03-01T08:00:00Z"));

        Twinning now = Lifecycle.under(rules.with(later))
                .decide(Scenario.until(25).twinning(), adopted)
                .orElseThrow()
                .twinning();

        assertThat(now.inForceOn()).contains(day("2026-09-21"));
        assertThat(now.tracks()).extracting(Track::boundOn).containsOnly(Optional.of(day("2026-09-21")));
    }

    @Test
    void aLawThatIsAdoptedLaterBindsALateSignerOnItsDayAndNoUnrelatedActMovesAnything() {
        Rulebook rules = Rulebook.shipped();
        Profile france = rules.profiles().applyingTo(SampleLife.MARSEILLE);
        Profile later = Overrides.in(france.withVersion("test-1")
                .withSteps(france.steps().stream()
                        .filter(step -> !step.code().equals("FR-TRANSMISSION"))
                        .toList()));
        Lifecycle lifecycle = Lifecycle.under(rules.with(later));
        for (boolean transmitted : List.of(false, true)) {
            Scenario scenario = finalized(3, terms -> terms.withSigners(2));
            scenario.accepted(
                    "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
            scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
            scenario.accepted("2026-09-15", signs(scenario, BREMEN, "2026-09-15", "HEAD"));
            scenario.accepted("2026-10-01", new EntryIntoForceActs.ConfirmEntryIntoForce());
            scenario.accepted("2026-10-05", signs(scenario, MARSEILLE, "2026-10-02", "HEAD"));
            if (transmitted) {
                scenario.accepted(
                        "2026-10-20",
                        SampleLife.decides(
                                MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-10-15", hash(scenario)));
            }
            assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::boundOn))
                    .isEqualTo(transmitted ? Optional.of(day("2026-10-15")) : Optional.empty());

            Twinning adopted = decided(
                    lifecycle,
                    scenario.twinning(),
                    "2027-01-03",
                    MARSEILLE,
                    new PartyActs.AdoptProfile(MARSEILLE, later.ref()));
            LocalDate bound = day(transmitted ? "2026-10-15" : "2027-01-03");
            assertThat(adopted.track(MARSEILLE).flatMap(Track::boundOn)).contains(bound);

            Twinning now = adopted;
            for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
                now = decided(
                        lifecycle,
                        now,
                        "2027-01-04",
                        party,
                        new ContactActs.AppointContact(party, SampleLife.contact("haifa")));
            }
            assertThat(now.tracks()).extracting(Track::boundOn).isEqualTo(boundOn(adopted));
        }
    }

    private static List<Optional<LocalDate>> boundOn(Twinning twinning) {
        return twinning.tracks().stream().map(Track::boundOn).toList();
    }

    private static Twinning decided(Lifecycle lifecycle, Twinning twinning, String on, AuthorityId by, Act act) {
        ActRequest request = new ActRequest(
                ANY,
                act,
                new Authorship("Legal adviser", by, Optional.empty()),
                day(on),
                Instant.parse("2027-03-01T08:00:00Z"));
        return lifecycle.decide(twinning, request).orElseThrow().twinning();
    }

    @Test
    void whoIsLetGoLeavesTheDaysOfTheOthers() {
        Scenario scenario = finalized(3, terms -> terms);
        scenario.accepted(
                "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-15", signs(scenario, MARSEILLE, "2026-09-15", "HEAD"));
        scenario.accepted("2026-09-28", signs(scenario, BREMEN, "2026-09-28", "HEAD"));
        List<Obligation> owed = scenario.twinning().obligations();

        scenario.accepted("2026-10-02", new PartyActs.RemoveParty(BREMEN, REASON));

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-28"));
        assertThat(scenario.twinning().obligations())
                .isEqualTo(
                        owed.stream().filter(one -> !one.owner().equals(BREMEN)).toList());
        assertWhole(scenario);
    }

    @Test
    void aRenewedApprovalStillCarriesTheSignatureOfItsFirstPeriod() {
        Scenario scenario = Scenario.until(19);
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-20", hash(scenario));
        scenario.accepted(
                "2026-06-20",
                new DecisionActs.RecordDecision(MARSEILLE, granted.decision().withValidUntil(day("2026-08-31"))));
        scenario.accepted("2026-08-14", signs(scenario, MARSEILLE, "2026-08-14", "HEAD"));

        scenario.accepted(
                "2026-09-01", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-09-01", hash(scenario)));
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-14"));
        assertWhole(scenario);
    }

    @Test
    void aTransmissionAfterAClosedFormationOutlivesWhatTheCouncilTookBack() {
        Scenario scenario = Scenario.until(19);
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-20", hash(scenario));
        scenario.accepted("2026-06-20", granted);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted(
                "2026-09-15",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-14", hash(scenario)));
        scenario.accepted(
                "2026-09-16",
                new DecisionActs.RecordDecision(
                        MARSEILLE,
                        granted.decision().withResult(Result.DEFERRED).withDecidedOn(day("2026-09-16"))));
        scenario.accepted("2026-09-17", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(Lifecycle.under(Rulebook.shipped())
                        .missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-17")))
                .isEmpty();
        scenario.accepted("2026-09-17", new EntryIntoForceActs.ConfirmEntryIntoForce());
        assertThat(scenario.twinning().tracks())
                .extracting(Track::boundOn)
                .containsOnly(Optional.of(day("2026-09-14")));
        assertWhole(scenario);
    }

    @Test
    void aSignatureThatCountsReplacesALaterOneThatDoesNot() {
        Scenario scenario = Scenario.until(19);
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-20", hash(scenario));
        scenario.accepted(
                "2026-06-20",
                new DecisionActs.RecordDecision(MARSEILLE, granted.decision().withValidUntil(day("2026-09-15"))));
        scenario.accepted("2026-09-21", signs(scenario, MARSEILLE, "2026-09-20", "HEAD"));
        scenario.accepted("2026-09-21", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));

        assertThat(scenario.refused("2026-09-21", signs(scenario, MARSEILLE, "2026-09-20", "HEAD")))
                .containsExactly("ALREADY_SIGNED");
    }

    @Test
    void theSignatureOfALateSignerIsCorrectedInForce() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        signAll(scenario);
        scenario.accepted("2026-10-01", new EntryIntoForceActs.ConfirmEntryIntoForce());
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-05", signs(scenario, BREMEN, "2026-10-05", "HEAD"));
        Signature right = new Signature(hash(scenario), List.of(Signatory.of("HEAD")), true, day("2026-10-06"));

        scenario.accepted("2026-10-08", new SignatureActs.CorrectSignature(BREMEN, ANY, right, REASON));

        assertThat(scenario.twinning().track(BREMEN).orElseThrow().boundOn()).contains(day("2026-10-06"));
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
        assertWhole(scenario);
    }

    @Test
    void anEndingAndTheDayOfForceAgree() {
        Scenario scenario = Scenario.until(25);
        Ending ending = new Ending(
                Optional.empty(), Optional.of(new PartialDate("2027-05-01")), Optional.empty(), Optional.empty());
        scenario.accepted("2027-06-01", new EndActs.RecordEnding(ending));

        assertThat(scenario.refused(
                        "2027-06-02",
                        new EntryIntoForceActs.CorrectEntryIntoForce(
                                HAIFA, ANY, new EnteredDay(day("2027-05-02"), REASON))))
                .containsExactly("ENTRY_INTO_FORCE_AFTER_END");
        assertThat(scenario.refused(
                        "2027-06-02",
                        new EndActs.RecordEnding(new Ending(
                                Optional.empty(),
                                Optional.of(new PartialDate("2026-09-20")),
                                Optional.empty(),
                                Optional.empty()))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void aPartyIsNotRemovedBeforeTheDayOfTheLastSignature() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        signAll(scenario);

        assertThat(scenario.refused("2026-09-01", new PartyActs.RemoveParty(BREMEN, REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-09-15", new PartyActs.RemoveParty(BREMEN, REASON));
    }

    private static Act entered(String on) {
        return new EntryIntoForceActs.ConfirmEntryIntoForce(Optional.of(new EnteredDay(day(on), REASON)));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
