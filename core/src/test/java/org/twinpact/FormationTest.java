package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signAll;
import static org.twinpact.FinalizedScenario.signs;
import static org.twinpact.FinalizedScenario.transmit;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.EntryIntoForceActs.ConfirmEntryIntoForce;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of the close of the formation, of the day of entry into force, and of papers that arrive late. */
class FormationTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalText REASON = LocalText.of("טעות ברישום", "An error in the record");
    private static final int FINAL = 18;
    private static final int SIGNED = 23;
    private static final int IN_FORCE = 25;

    @Test
    void aCouncilThatWithdrawsOrDefersAfterAllHaveSignedTakesNothingAway() {
        for (int acts : List.of(SIGNED, SIGNED + 1, IN_FORCE)) {
            Scenario scenario = Scenario.until(acts);
            Twinning before = scenario.twinning();
            for (Result result : List.of(Result.WITHDRAWN, Result.DEFERRED, Result.REFUSED)) {
                assertThat(scenario.refused("2027-02-01", decides(MARSEILLE, "COUNCIL", "2027-02-01", result)))
                        .containsExactly("FORMATION_CLOSED");
                assertThat(scenario.refused("2027-02-01", decides(HAIFA, "LEGAL_ADVISER", "2027-02-01", result)))
                        .containsExactly("FORMATION_CLOSED");
            }
            assertThat(scenario.twinning()).isEqualTo(before);
        }
    }

    @Test
    void aSuccessorAndAnotherProfileLeaveTheSignaturesOfASignedAgreementAlone() {
        Scenario scenario = Scenario.until(SIGNED);
        Profile israel = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
        Scenario stricter = Scenario.until(
                SIGNED, Rulebook.shipped().with(israel.withVersion("2027-1").withSteps(israel.steps())));

        assertThat(scenario.warned(
                        "2026-10-01",
                        new PartyActs.RecordSuccessor(SampleLife.HAIFA.withKind(AuthorityKind.LOCAL_COUNCIL))))
                .isEmpty();
        scenario.accepted(
                "2026-10-01",
                new PartyActs.RecordSuccessor(SampleLife.HAIFA.withName(LocalText.of("חיפה רבתי", "Greater Haifa"))));
        transmit(scenario);
        scenario.accepted("2026-10-02", new ConfirmEntryIntoForce());
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(stricter.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void onlyACorrectionTakesASignatureAwayAndALaterOneRestoresIt() {
        Scenario scenario = Scenario.until(SIGNED);
        Decision council = decision(MARSEILLE, "COUNCIL", "2026-06-29", Result.REFUSED);

        List<?> events = scenario.accepted(
                "2026-10-01", new DecisionActs.CorrectDecision(MARSEILLE, new ActId("wrong"), council, REASON));
        assertThat(events).hasAtLeastOneElementOfType(Consequence.SignatureVoided.class);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.refused("2026-10-01", new ConfirmEntryIntoForce())).contains("SIGNATURE_WITHOUT_EFFECT");

        scenario.accepted(
                "2026-10-02",
                new DecisionActs.CorrectDecision(
                        MARSEILLE, new ActId("wrong"), council.withResult(Result.GRANTED), REASON));
        transmit(scenario);
        scenario.accepted("2026-10-02", new ConfirmEntryIntoForce());
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().obligations()).hasSize(8);
        assertWhole(scenario);
    }

    @Test
    void theDayOfForceIsThatOfTheLastStepAndNotThatOfTheClerk() {
        Scenario scenario = Scenario.until(SIGNED + 1);
        assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-09-20")))
                .as("the deed is transmitted on 21 September")
                .isEmpty();

        scenario.accepted("2027-01-15", new ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
        assertThat(boundOn(scenario, HAIFA)).contains(day("2026-09-21"));
        assertThat(boundOn(scenario, MARSEILLE)).contains(day("2026-09-21"));
        assertThat(scenario.history().get(scenario.history().size() - 4).text(scenario.twinning(), LanguageTag.ENGLISH))
                .isEqualTo("The agreement entered into force on 21 September 2026.");
    }

    @Test
    void theDayThatTheTextNamesHoldsHoweverLateItIsConfirmed() {
        Scenario scenario = finalized(
                2, terms -> terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(day("2027-01-01")));
        signAll(scenario);
        assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-12-01")))
                .contains(day("2027-01-01"));

        scenario.accepted("2027-03-10", new ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(day("2027-01-01"));
    }

    @Test
    void anotherDayIsEnteredWithItsReasonUnlessItIsImpossible() {
        Scenario scenario = finalized(2, terms -> terms.withUntil(Optional.of(day("2029-12-31"))));
        signAll(scenario);

        assertThat(scenario.refused("2030-08-01", entered("2030-01-01")))
                .containsExactly("ENTRY_INTO_FORCE_AFTER_TERM");
        assertThat(scenario.refused("2027-02-01", entered("2026-09-20"))).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2027-02-01", entered("2027-02-02"))).containsExactly("DATE_IN_THE_FUTURE");
        scenario.accepted("2027-02-01", entered("2027-01-01"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2027-01-01"));
        assertWhole(scenario);
    }

    @Test
    void anEnteredDayTakesThePlaceOfTheDayOfTheTextAndOfNoStep() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        List<Step> steps = new ArrayList<>(france.steps());
        steps.add(SampleSteps.step("FR-REGION", Body.REGION, Scope.TEXT, Gate.ENTRY_INTO_FORCE)
                .withFiling(true)
                .withSilence(Period.ofDays(30)));
        Scenario scenario = finalized(
                2,
                terms -> terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(day("2027-01-01")),
                Rulebook.shipped().with(france.withVersion("test-1").withSteps(steps)));
        signAll(scenario);
        Decision filing =
                decision(MARSEILLE, "REGION", "2026-09-21", Result.RECEIVED).withMatter(hash(scenario));
        scenario.accepted("2026-09-21", new DecisionActs.RecordDecision(MARSEILLE, filing));

        assertThat(scenario.refused("2026-10-05", entered("2026-10-01")))
                .as("the region may object until 21 October")
                .containsExactly("DECISION_WAITS_FOR_SILENCE");
        scenario.accepted("2026-10-25", entered("2026-10-22"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-10-22"));
        assertWhole(scenario);
    }

    @Test
    void aConditionOfARatificationCanBeTakenBackUntilTheEntryIntoForce() {
        Scenario scenario = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));
        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
        signAll(scenario, false);
        Decision council = decision(BREMEN, "COUNCIL", "2026-10-02", Result.GRANTED)
                .withMatter(hash(scenario))
                .withConditions(List.of(LocalText.of("תקציב", "A budget")));
        scenario.accepted("2026-10-02", new DecisionActs.RecordDecision(BREMEN, council));
        Act met = new ApprovalActs.MeetCondition(BREMEN, "GENERIC-COUNCIL", 1, day("2026-10-03"), "protocol 4");
        Act revoked = new ApprovalActs.RevokeCondition(BREMEN, "GENERIC-COUNCIL", 1, day("2026-10-04"), REASON);
        scenario.accepted("2026-10-03", met);

        scenario.accepted("2026-10-04", revoked);
        scenario.accepted(
                "2026-10-04",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-10-04", hash(scenario)));
        assertThat(scenario.refused("2026-10-04", new ConfirmEntryIntoForce()))
                .containsExactly("DECISION_CONDITIONS_UNMET");
        scenario.accepted(
                "2026-10-05",
                new ApprovalActs.MeetCondition(BREMEN, "GENERIC-COUNCIL", 1, day("2026-10-05"), "protocol 5"));
        scenario.accepted("2026-10-05", new ConfirmEntryIntoForce());

        assertThat(scenario.refused(
                        "2026-10-05",
                        new ApprovalActs.RevokeCondition(BREMEN, "GENERIC-COUNCIL", 1, day("2026-10-05"), REASON)))
                .containsExactly("CONDITION_FINAL");
        assertWhole(scenario);
    }

    @Test
    void anAgreementWhoseTermIsOverBeforeItsLastStepNeverEntersIntoForce() {
        Scenario scenario = finalized(2, terms -> terms.withUntil(Optional.of(day("2029-12-31"))));
        signAll(scenario, false);
        scenario.accepted(
                "2030-02-01",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2030-01-20", hash(scenario)));

        assertThat(scenario.refused("2030-02-02", new ConfirmEntryIntoForce()))
                .containsExactly("ENTRY_INTO_FORCE_AFTER_TERM");
    }

    @Test
    void theDayOfForceCanBeCorrected() {
        Scenario scenario = Scenario.until(SIGNED + 1);
        assertThat(scenario.refused("2026-10-01", corrected("2026-09-30"))).contains("NOTHING_TO_CORRECT");
        scenario.accepted("2026-10-01", new ConfirmEntryIntoForce());

        assertThat(scenario.refused("2026-10-01", corrected("2026-09-20"))).containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-10-01", corrected("2026-09-30"));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-30"));
        assertThat(boundOn(scenario, HAIFA)).contains(day("2026-09-30"));
        assertWhole(scenario);
    }

    @Test
    void aLateSignerIsBoundOnceNothingOfItsOwnStepsIsMissing() {
        Scenario scenario = inForceWithoutMarseille();
        assertThat(boundOn(scenario, MARSEILLE)).isEmpty();

        scenario.accepted("2026-11-02", signs(scenario, MARSEILLE, "2026-11-02", "HEAD"));
        assertThat(boundOn(scenario, MARSEILLE))
                .as("the deed is not transmitted")
                .isEmpty();
        scenario.accepted(
                "2026-11-10",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-11-09", hash(scenario)));

        assertThat(boundOn(scenario, MARSEILLE)).contains(day("2026-11-09"));
        assertThat(boundOn(scenario, HAIFA)).contains(day("2026-09-14"));
        assertWhole(scenario);
    }

    @Test
    void aLateSignerGivesItsOwnNoticeAndIsBoundFromItsOwnLastDay() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2).withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        decide(scenario, BREMEN, "2026-09-13");
        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
        scenario.accepted("2026-09-20", notice(HAIFA, "2026-09-18"));
        scenario.accepted("2026-09-20", notice(BREMEN, "2026-09-20"));
        scenario.accepted("2026-09-20", new ConfirmEntryIntoForce());

        assertThat(scenario.refused("2026-11-01", notice(MARSEILLE, "2026-11-01")))
                .startsWith("NOT_SIGNED_YET");
        assertThat(scenario.refused("2026-11-01", notice(HAIFA, "2026-11-01"))).containsExactly("ALREADY_IN_FORCE");
        scenario.accepted("2026-11-02", signs(scenario, MARSEILLE, "2026-11-02", "HEAD"));
        assertThat(scenario.refused("2026-11-03", notice(MARSEILLE, "2026-11-03")))
                .containsExactly("FILING_MISSING");
        scenario.accepted(
                "2026-11-10",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-11-09", hash(scenario)));
        assertThat(boundOn(scenario, MARSEILLE)).as("no notice yet").isEmpty();
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day("2026-11-20")))
                .filteredOn(available -> available.act() == ActKind.GIVE_COMPLETION_NOTICE)
                .extracting(AvailableAct::party)
                .containsExactly(Optional.of(MARSEILLE));
        scenario.accepted("2026-11-20", notice(MARSEILLE, "2026-11-17"));

        assertThat(boundOn(scenario, MARSEILLE)).contains(day("2026-11-17"));
        assertThat(boundOn(scenario, HAIFA)).contains(day("2026-09-20"));
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-20"));
        assertThat(scenario.refused("2026-11-21", notice(MARSEILLE, "2026-11-21")))
                .containsExactly("ALREADY_IN_FORCE");
        assertWhole(scenario);
    }

    @Test
    void aPartyThatNeverSignedNeitherPublishesNorReportsAndCanBeLetGo() {
        Scenario scenario = inForceWithoutMarseille();

        assertThat(scenario.refused(
                        "2026-10-01", new FollowUpActs.RecordPublication(MARSEILLE, SampleLife.publication())))
                .containsExactly("NOT_SIGNED_YET");
        assertThat(scenario.refused("2026-10-01", new PartyActs.RemoveParty(HAIFA, REASON)))
                .containsExactly("PARTY_IS_BOUND", "TOO_FEW_SIGNERS_REMAIN");
        scenario.accepted("2026-10-01", new PartyActs.RemoveParty(MARSEILLE, REASON));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().tracks()).extracting(Track::party).containsExactly(HAIFA, BREMEN);
        assertWhole(scenario);
    }

    @Test
    void aSignerWhoseStateTakesNoPartIsLetGoAndTheOthersGoOn() {
        Scenario scenario = finalized(3, terms -> terms);
        decide(scenario, BREMEN, "2026-09-13");
        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
        signAll(scenario, false);
        assertThat(scenario.refused("2026-10-01", new ConfirmEntryIntoForce())).containsExactly("FILING_MISSING");

        scenario.accepted("2026-10-01", new PartyActs.RemoveParty(MARSEILLE, REASON));
        scenario.accepted("2026-10-02", new ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-14"));
        assertThat(scenario.twinning().obligations())
                .extracting(owed -> owed.owner())
                .doesNotContain(MARSEILLE);
        assertWhole(scenario);
    }

    @Test
    void aSignatureWithoutEffectIsNamedAsGivenAndNotTakenTwice() {
        Scenario scenario = Scenario.until(FINAL);
        Act signature = SampleLife.signs(MARSEILLE, TEXT, false, "HEAD");
        scenario.accepted("2026-10-01", signature);

        assertThat(scenario.refused("2026-10-01", signature)).containsExactly("ALREADY_SIGNED");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, day("2026-10-01")))
                .extracting(missing -> missing.text(LanguageTag.ENGLISH))
                .contains("Marseille signed on 14 September 2026, but the signature has no effect, because this was"
                        + " not approved on that day: the council (the text of the agreement). After the approval the party"
                        + " signs again, or the signature is corrected if it was given subject to that approval.");
    }

    @Test
    void anotherDayThanTheComputedOneWarns() {
        Scenario scenario = Scenario.until(SIGNED + 1);

        assertThat(scenario.warned("2026-10-01", entered("2026-09-30")))
                .containsExactly("ENTRY_INTO_FORCE_DAY_DIFFERS");
        assertThat(scenario.warned("2026-10-01", entered("2026-09-21"))).isEmpty();
        assertThat(scenario.twinning().recordOfEntryIntoForce()).isEmpty();
        scenario.accepted("2026-10-01", new ConfirmEntryIntoForce());
        assertThat(scenario.warned("2026-10-01", corrected("2026-09-30")))
                .containsExactly("ENTRY_INTO_FORCE_DAY_DIFFERS");
        assertThat(scenario.twinning().recordOfEntryIntoForce()).isPresent();
    }

    @Test
    void aDecisionOlderThanTheRecordOfTheTextIsRecordedWithoutAFalseDate() {
        Scenario scenario = Scenario.until(FINAL);

        assertThat(scenario.warned("2026-09-01", decides(MARSEILLE, "COUNCIL", "2026-06-05", Result.GRANTED)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-09-01", decides(MARSEILLE, "COUNCIL", "2026-06-05", Result.GRANTED));
        scenario.accepted("2026-09-14", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void anOpinionOnTheDraftCountsFromTheDayOnWhichTheSameTextIsFinal() {
        Scenario scenario = Scenario.until(FINAL - 1);
        assertThat(scenario.refused("2026-06-09", decides(HAIFA, "LEGAL_ADVISER", "2026-06-09", Result.GRANTED)))
                .as("a body decides today only on a final text")
                .containsExactly("TEXT_NOT_FINAL");

        scenario.accepted("2026-06-09", decides(HAIFA, "LEGAL_ADVISER", "2026-06-08", Result.GRANTED));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.SIGN, day("2026-06-09")))
                .extracting(Finding::code)
                .contains("DECISION_WAITS_FOR_TEXT");
        Scenario.until(FINAL);
        scenario.perform(SampleLife.acts().get(FINAL - 1));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.SIGN, day("2026-06-10")))
                .filteredOn(missing -> missing.party().equals(Optional.of(HAIFA)))
                .isEmpty();
    }

    @Test
    void theSamePapersLeadToTheSameStateInWhateverOrderTheyArrive() {
        List<Act> papers = List.of(
                decides(HAIFA, "LEGAL_ADVISER", "2026-06-20", Result.GRANTED),
                decides(MARSEILLE, "COUNCIL", "2026-06-29", Result.GRANTED),
                SampleLife.signs(HAIFA, TEXT, true, "HEAD", "SECRETARY"),
                SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"),
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT));
        Scenario inOrder = recorded(papers);
        assertThat(inOrder.twinning().stage()).isEqualTo(Stage.SIGNED);
        Random random = new Random(7);

        for (int i = 0; i < 120; i++) {
            List<Act> shuffled = new ArrayList<>(papers);
            Collections.shuffle(shuffled, random);
            Scenario scenario = recorded(shuffled);

            assertThat(read(scenario.twinning())).as("%s", shuffled).isEqualTo(read(inOrder.twinning()));
            assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-10-01")))
                    .contains(day("2026-09-21"));
        }
    }

    /** Returns an agreement in force that two of three parties have signed. */
    private static Scenario inForceWithoutMarseille() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        decide(scenario, BREMEN, "2026-09-13");
        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
        scenario.accepted("2026-09-20", new ConfirmEntryIntoForce());
        return scenario;
    }

    private static Scenario recorded(List<Act> papers) {
        Scenario scenario = Scenario.until(FINAL);
        papers.forEach(paper -> scenario.accepted("2026-10-01", paper));
        return scenario;
    }

    /** Returns the state without the number of events, which depends on the order. */
    private static List<Object> read(Twinning twinning) {
        return List.of(
                twinning.stage(),
                twinning.tracks(),
                twinning.signedOn(),
                twinning.obligations().stream()
                        .sorted(Comparator.comparing(Object::toString))
                        .toList());
    }

    private static void decide(Scenario scenario, AuthorityId party, String on) {
        scenario.accepted("2026-09-14", SampleLife.decides(party, "COUNCIL", Scope.TEXT, on, hash(scenario)));
    }

    private static Optional<LocalDate> boundOn(Scenario scenario, AuthorityId party) {
        return scenario.twinning().track(party).flatMap(Track::boundOn);
    }

    private static Act notice(AuthorityId party, String on) {
        return new EntryIntoForceActs.GiveCompletionNotice(party, day(on));
    }

    private static Act entered(String day) {
        return new ConfirmEntryIntoForce(Optional.of(new EnteredDay(day(day), REASON)));
    }

    private static Act corrected(String day) {
        return new EntryIntoForceActs.CorrectEntryIntoForce(
                HAIFA, new ActId("wrong"), new EnteredDay(day(day), REASON));
    }

    private static Act decides(AuthorityId party, String body, String on, Result result) {
        return new DecisionActs.RecordDecision(party, decision(party, body, on, result));
    }

    private static Decision decision(AuthorityId party, String body, String on, Result result) {
        return ((DecisionActs.RecordDecision) SampleLife.decides(party, body, Scope.TEXT, on, TEXT))
                .decision()
                .withResult(result);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
