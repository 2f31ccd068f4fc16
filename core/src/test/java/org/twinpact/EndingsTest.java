package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.EndEvents;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the end of a twinning at every stage before it is in force, and of parties that join and leave before they
 * sign.
 */
class EndingsTest {
    private static final LocalText REASON =
            LocalText.of("הבחירות שינו את סדר היום", "The elections changed the agenda");

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 11, 14, 18, 22})
    void itCanBeGivenUpUntilAllHaveSigned(int acts) {
        Scenario scenario = Scenario.until(acts);

        scenario.accepted("2026-09-15", new EndActs.Discontinue(REASON));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.DISCONTINUED);
        assertThat(scenario.twinning().endReason()).contains(REASON);
        assertThat(scenario.refused("2026-09-16", new EndActs.Discontinue(REASON)))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertWhole(scenario);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 11, 14, 18, 22})
    void aDiscontinuedTwinningIsResumedAtItsStageAsItWas(int acts) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();
        scenario.accepted("2026-09-15", new EndActs.Discontinue(REASON));
        assertThat(scenario.twinning().stageBeforeEnd()).contains(before.stage());
        assertThat(scenario.refused("2026-09-14", new EndActs.Resume(REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(available(scenario)).contains(ActKind.RESUME);

        assertThat(scenario.accepted("2027-02-01", new EndActs.Resume(REASON)))
                .containsExactly(new EndEvents.TwinningResumed(REASON), new Consequence.StageEntered(before.stage()));

        assertThat(scenario.twinning())
                .usingRecursiveComparison()
                .ignoringFields("version", "lastOn", "parties", "lazyInitBitmap")
                .isEqualTo(before);
        assertThat(scenario.refused("2027-02-02", new EndActs.Resume(REASON))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(scenario.history()).extracting(Event::type).contains("TwinningDiscontinued", "TwinningResumed");
        assertWhole(scenario);

        scenario.accepted("2027-03-01", new EndActs.Discontinue(REASON));
        assertThat(scenario.twinning().endedOn()).contains(LocalDate.parse("2027-03-01"));
        assertWhole(scenario);
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 25})
    void anEndThatWasRecordedByMistakeIsTakenBack(int acts) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();
        Act end = before.stage() == Stage.SIGNED
                ? new EndActs.RecordFailure(REASON)
                : new EndActs.RecordEnding(
                        new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        scenario.accepted("2026-11-01", end);
        assertThat(scenario.twinning().stageBeforeEnd()).contains(before.stage());
        scenario.accepted(
                "2026-11-02",
                new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.AGREED),
                        Optional.of(new PartialDate("2026-10")),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(available(scenario)).contains(ActKind.RESUME);

        assertThat(scenario.accepted("2026-11-03", new EndActs.Resume(REASON)))
                .containsExactly(new EndEvents.TwinningResumed(REASON), new Consequence.StageEntered(before.stage()));

        assertThat(scenario.twinning())
                .as("with its obligations")
                .usingRecursiveComparison()
                .ignoringFields("version", "lastOn", "parties", "lazyInitBitmap")
                .isEqualTo(before);
        assertWhole(scenario);
    }

    @Test
    void whatWasCorrectedDuringAMistakenEndCountsAfterIt() {
        Scenario ended = Scenario.until(25);
        Scenario other = Scenario.until(25);
        Decision transmitted = ended.twinning()
                .track(SampleLife.MARSEILLE.id())
                .flatMap(track -> track.approval("FR-TRANSMISSION"))
                .orElseThrow()
                .decision();
        Act corrected = new DecisionActs.CorrectDecision(
                SampleLife.MARSEILLE.id(),
                ended.twinning()
                        .recordOfDecision(SampleLife.MARSEILLE.id(), transmitted)
                        .orElseThrow(),
                transmitted.withDecidedOn(day("2026-10-05")),
                REASON);
        ended.accepted(
                "2026-11-01",
                new EndActs.RecordEnding(new Ending(
                        Optional.empty(),
                        Optional.of(new PartialDate("2026-09-25")),
                        Optional.empty(),
                        Optional.empty())));
        ended.accepted("2026-11-02", corrected);
        assertThat(ended.refused("2026-11-01", new EndActs.Resume(REASON)))
                .as("before the latest act")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        ended.accepted("2026-11-03", new EndActs.Resume(REASON));
        other.accepted("2026-11-02", corrected);

        assertThat(ended.twinning().inForceOn()).isEqualTo(other.twinning().inForceOn());
        assertThat(ended.twinning().tracks()).isEqualTo(other.twinning().tracks());
        assertThat(ended.twinning().obligations()).isEqualTo(other.twinning().obligations());
        assertWhole(ended);
    }

    @Test
    void dueDaysThatFollowFromASignatureAreMovedAlsoDuringAMistakenEnd() {
        Scenario ended = Scenario.until(25);
        Scenario other = Scenario.until(25);
        AuthorityId marseille = SampleLife.MARSEILLE.id();
        Signature signature =
                ended.twinning().track(marseille).flatMap(Track::signature).orElseThrow();
        Act corrected = new SignatureActs.CorrectSignature(
                marseille,
                ended.twinning().recordOfSignature(marseille).orElseThrow(),
                signature.withSignedOn(signature.signedOn().plusDays(2)),
                REASON);
        List<Obligation> before = ended.twinning().obligations();
        ended.accepted(
                "2026-11-01",
                new EndActs.RecordEnding(
                        new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(ended.accepted("2026-11-02", corrected))
                .hasAtLeastOneElementOfType(Consequence.ObligationRescheduled.class);
        assertThat(ended.twinning().obligations()).isEmpty();
        ended.accepted("2026-11-03", new EndActs.Resume(REASON));
        other.accepted("2026-11-02", corrected);

        assertThat(ended.twinning().obligations())
                .isEqualTo(other.twinning().obligations())
                .isNotEqualTo(before)
                .hasSameSizeAs(before);
        assertWhole(ended);
    }

    @Test
    void aFailureBeforeALateSignatureIsRecordedWithAWarning() {
        Scenario scenario = FinalizedScenario.finalized(3, terms -> terms.withSigners(2));
        FinalizedScenario.signAll(scenario);
        scenario.accepted(
                "2026-11-30",
                SampleLife.decides(
                        SampleLife.BREMEN.id(), "COUNCIL", Scope.TEXT, "2026-11-30", FinalizedScenario.hash(scenario)));
        scenario.accepted(
                "2026-12-01", FinalizedScenario.signs(scenario, SampleLife.BREMEN.id(), "2026-12-01", "HEAD"));

        assertThat(scenario.warned("2026-11-15", new EndActs.RecordFailure(REASON)))
                .containsExactly("SIGNATURE_AFTER_END");
    }

    @Test
    void onlyAPartyEndsAnAgreementAndNotBeforeItIsKnownToExist() {
        Scenario scenario = Scenario.until(25);
        assertThat(scenario.refused(
                        "2026-12-15",
                        new EndActs.RecordEnding(new Ending(
                                Optional.of(EndingKind.BY_ONE_SIDE),
                                Optional.empty(),
                                Optional.of(SampleLife.BREMEN.id()),
                                Optional.empty()))))
                .containsExactly("NOT_A_PARTY");

        Scenario imported = Scenario.under(Rulebook.shipped());
        imported.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.SIGNED,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.of(new PartialDate("1998-05")))));
        assertThat(imported.refused(
                        "2026-01-06",
                        new EndActs.RecordEnding(new Ending(
                                Optional.empty(),
                                Optional.of(new PartialDate("1998-04")),
                                Optional.empty(),
                                Optional.empty()))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @ParameterizedTest
    @CsvSource({
        "TERM_OVER, 2029-12-30, DATE_BEFORE_PREREQUISITE",
        "TERM_OVER, 2029-11, DATE_BEFORE_PREREQUISITE",
        "TERM_OVER, 2029-12-31,",
        "TERM_OVER, 2029-12,",
        "TERM_OVER, 2029,",
        "TERM_OVER,,",
        "AGREED, 2027-05-01,",
    })
    void aTermIsNotOverBeforeItsLastDay(EndingKind kind, String on, String fault) {
        Scenario scenario = FinalizedScenario.finalized(2, terms -> terms.withUntil(day("2029-12-31")));
        FinalizedScenario.signAll(scenario);
        scenario.accepted("2026-09-22", new EntryIntoForceActs.ConfirmEntryIntoForce());
        Act act = new EndActs.RecordEnding(new Ending(
                Optional.of(kind), Optional.ofNullable(on).map(PartialDate::new), Optional.empty(), Optional.empty()));

        if (fault == null) {
            assertThat(scenario.accepted("2030-01-01", act)).isNotEmpty();
        } else {
            assertThat(scenario.refused("2030-01-01", act)).containsExactly(fault);
            assertThat(scenario.ask("2030-01-01", act).text(LanguageTag.ENGLISH))
                    .contains("is before the last day of the term (31 December 2029)");
            assertThat(scenario.ask("2030-01-01", act).text(LanguageTag.HEBREW))
                    .contains("קודם למועד תום התקופה (31 בדצמבר 2029)");
        }
    }

    @Test
    void theSameEndAgainChangesNothingAndIsRefused() {
        Scenario scenario = Scenario.until(25);
        Ending known = new Ending(
                Optional.of(EndingKind.BY_ONE_SIDE),
                Optional.of(new PartialDate("2026-10-01")),
                Optional.of(SampleLife.HAIFA.id()),
                Optional.of(REASON));
        scenario.accepted("2026-11-01", new EndActs.RecordEnding(known));

        assertThat(scenario.refused("2026-11-02", new EndActs.RecordEnding(known)))
                .containsExactly("NOTHING_TO_CORRECT");
        Ending other =
                new Ending(known.kind(), Optional.of(new PartialDate("2026-10-02")), known.side(), known.reason());
        scenario.accepted("2026-11-02", new EndActs.RecordEnding(other));
        assertThat(scenario.twinning().ending()).contains(other);
    }

    @Test
    void anEndBeforeALateSignatureIsRecordedWithAWarning() {
        Scenario scenario = FinalizedScenario.finalized(3, terms -> terms.withSigners(2));
        FinalizedScenario.signAll(scenario);
        scenario.accepted("2026-09-22", new EntryIntoForceActs.ConfirmEntryIntoForce());
        scenario.accepted(
                "2026-11-30",
                SampleLife.decides(
                        SampleLife.BREMEN.id(), "COUNCIL", Scope.TEXT, "2026-11-30", FinalizedScenario.hash(scenario)));
        scenario.accepted(
                "2026-12-01", FinalizedScenario.signs(scenario, SampleLife.BREMEN.id(), "2026-12-01", "HEAD"));

        assertThat(scenario.warned(
                        "2026-12-15",
                        new EndActs.RecordEnding(new Ending(
                                Optional.empty(),
                                Optional.of(new PartialDate("2026-11")),
                                Optional.empty(),
                                Optional.empty()))))
                .containsExactly("SIGNATURE_AFTER_END");
    }

    @Test
    void aTwinningThatEndedBeforeItsImportHasNoStageToResumeAt() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.ENDED,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));

        assertThat(scenario.refused("2026-01-06", new EndActs.Resume(REASON)))
                .containsExactly("STAGE_BEFORE_END_UNKNOWN");
        assertThat(available(scenario)).doesNotContain(ActKind.RESUME);
    }

    @Test
    void aTwinningThatWasDiscontinuedBeforeItsImportHasNoStageToResumeAt() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.DISCONTINUED,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));

        assertThat(scenario.refused("2026-01-06", new EndActs.Resume(REASON)))
                .containsExactly("STAGE_BEFORE_END_UNKNOWN");
        assertThat(available(scenario)).doesNotContain(ActKind.RESUME);
    }

    private static List<ActKind> available(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2027-02-01")).stream()
                .map(AvailableAct::act)
                .toList();
    }

    @Test
    void afterAFailureNobodyOwesAnything() {
        Scenario scenario = Scenario.until(23);
        assertThat(scenario.refused("2026-09-15", new EndActs.Discontinue(REASON)))
                .containsExactly("NOT_AT_THIS_STAGE");
        int owed = scenario.twinning().obligations().size();

        long lifted = scenario.accepted("2026-10-01", new EndActs.RecordFailure(REASON)).stream()
                .filter(Consequence.ObligationLifted.class::isInstance)
                .count();

        assertThat(owed).isPositive().isEqualTo((int) lifted);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
        assertThat(scenario.twinning().obligations()).isEmpty();
        assertThat(scenario.twinning().inForceOn()).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void nothingEndsBeforeWhatItEnds() {
        assertThat(Scenario.until(23).refused("2026-09-13", new EndActs.RecordFailure(REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(18).refused("2026-06-09", new EndActs.Discontinue(REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(15).refused("2026-05-31", new EndActs.Discontinue(REASON)))
                .as("before the words")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(10).refused("2026-04-13", new EndActs.Discontinue(REASON)))
                .as("before the plan")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(10)
                        .refused("2026-04-13", SampleLife.acts().get(10).act()))
                .as("an endorsement before the plan")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(15)
                        .refused("2026-05-31", SampleLife.acts().get(15).act()))
                .as("a certificate before the words")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void inForceItNeitherFailsNorIsGivenUp() {
        Scenario scenario = Scenario.until(25);

        assertThat(scenario.refused("2026-10-01", new EndActs.RecordFailure(REASON)))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(scenario.refused("2026-10-01", new EndActs.Discontinue(REASON)))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void afterARemovalAnotherPartnerMayBeSought() {
        Scenario scenario = Scenario.until(22);

        scenario.accepted("2026-09-20", new PartyActs.RemoveParty(SampleLife.MARSEILLE.id(), REASON));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(scenario.twinning().tracks()).hasSize(1);
        assertThat(scenario.twinning().finalTextHash()).isEmpty();
        assertThat(scenario.twinning()
                        .track(SampleLife.HAIFA.id())
                        .orElseThrow()
                        .signature())
                .isEmpty();
        assertThat(scenario.lifecycle().missing(scenario.twinning(), day("2026-09-21")))
                .extracting(missing -> missing.code())
                .contains("PARTNER_MISSING", "PLAN_NOT_ENDORSED");
        assertThat(scenario.refused("2026-09-21", new PartyActs.RemoveParty(SampleLife.HAIFA.id(), REASON)))
                .containsExactly("LAST_PARTY");
        scenario.accepted("2026-09-22", new PartyActs.AddParty(SampleLife.BREMEN));
        assertWhole(scenario);
    }

    @Test
    void theCeremonyOfAHostThatIsLetGoIsOff() {
        Scenario scenario = Scenario.until(21);

        scenario.accepted("2026-07-02", new PartyActs.RemoveParty(SampleLife.HAIFA.id(), REASON));

        assertThat(scenario.twinning().ceremonies()).isEmpty();
        assertThat(scenario.twinning().tracks()).hasSize(1);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}
