package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the correction of a wrong record by a new event, with a preview of its consequences. */
class CorrectionTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");
    private static final ActId COUNCIL = new ActId("act-20");
    private static final ActId SIGNATURE = new ActId("act-23");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
    private TwinningId id;

    @BeforeEach
    void tellUntilSigned() {
        List<SampleLife.RecordedAct> life = SampleLife.acts();
        id = office.open(life.get(0).act(), life.get(0).by())
                .orElseThrow()
                .twinning()
                .id();
        life.subList(1, 23)
                .forEach(recorded ->
                        office.perform(id, recorded.act(), recorded.by()).orElseThrow());
    }

    @Test
    void aCorrectionThatIsOlderThanTheRecordItCorrectsIsPartOfThePast() {
        Act correct = new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-06-20"), REASON);
        office.perform(id, correct, by("2026-06-20")).orElseThrow();

        Optional<Twinning> past = office.query(id).asOf(LocalDate.parse("2026-06-25"));

        assertThat(past.flatMap(then -> then.track(MARSEILLE))
                        .flatMap(track -> track.approval("FR-COUNCIL"))
                        .orElseThrow()
                        .decision()
                        .decidedOn())
                .isEqualTo(LocalDate.parse("2026-06-20"));
    }

    @Test
    void aCorrectedDateShowsTheSignatureItAllowed() {
        Act correct = new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-09-16"), REASON);

        Outcome.Accepted shown = office.preview(id, correct, by("2026-09-18")).orElseThrow();

        assertThat(shown.warnings()).extracting(Finding::code).contains("SIGNATURE_WITHOUT_EFFECT");
        assertThat(shown.events())
                .extracting(event -> event.text(shown.twinning(), LanguageTag.ENGLISH))
                .contains("No longer valid: signature – Marseille.");
        assertThat(shown.events())
                .extracting(event -> event.text(shown.twinning(), shown.events(), LanguageTag.ENGLISH))
                .contains("No longer valid: signature – Marseille. The reason: Marseille: the record of a decision was"
                        + " corrected: the text of the agreement – approved (the council, 16 September 2026).");
        assertThat(office.find(id).version())
                .as("nothing was kept")
                .isLessThan(shown.twinning().version());

        office.perform(id, correct, by("2026-09-18")).orElseThrow();

        assertThat(office.query(id).missing(LocalDate.parse("2026-09-19")))
                .extracting(Finding::code)
                .contains("SIGNATURE_WITHOUT_EFFECT");
        assertWhole();
    }

    @Test
    void aWrongNumberIsPutRightAndNothingFalls() {
        long version = office.find(id).version();
        Decision right = decision("2026-06-29").withNumber("2026/117");

        office.perform(id, new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, right, REASON), by("2026-09-18"))
                .orElseThrow();

        assertThat(office.query(id).since(version)).extracting(Event::type).containsExactly("DecisionCorrected");
        assertThat(office.find(id).stage()).isEqualTo(Stage.SIGNED);
        assertWhole();
    }

    @Test
    void aSignatureIsPutRightToo() {
        Signature right = new Signature(
                TEXT,
                ((SignatureActs.RecordSignature) SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"))
                        .signature()
                        .signatories(),
                false,
                LocalDate.parse("2026-09-15"));

        office.perform(id, new SignatureActs.CorrectSignature(MARSEILLE, SIGNATURE, right, REASON), by("2026-09-18"))
                .orElseThrow();

        assertThat(office.find(id).track(MARSEILLE).flatMap(track -> track.signature()))
                .contains(right);
        assertWhole();
    }

    @Test
    void onlyTheActThatRecordedItCanBeCalledWrong() {
        assertThat(refused(new DecisionActs.CorrectDecision(
                        MARSEILLE, new ActId("act-14"), decision("2026-06-29"), REASON)))
                .as("that was Haifa's council")
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(new DecisionActs.CorrectDecision(
                        MARSEILLE, new ActId("never"), decision("2026-06-29"), REASON)))
                .containsExactly("NOT_RECORDED_BY");
        Signature signature = ((SignatureActs.RecordSignature) SampleLife.signs(HAIFA, TEXT, true, "HEAD")).signature();
        assertThat(refused(new SignatureActs.CorrectSignature(HAIFA, SIGNATURE, signature, REASON)))
                .as("that was Marseille's")
                .containsExactly("NOT_RECORDED_BY");
    }

    @Test
    void aCorrectionStaysWithTheMatterAndAfterItsGround() {
        Decision other = decision("2026-06-29").withMatter(SampleLife.plan().hash());
        assertThat(refused(new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, other, REASON)))
                .containsExactly("CORRECTION_OF_ANOTHER_MATTER");
        assertThat(office.preview(
                                id,
                                new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-06-05"), REASON),
                                by("2026-09-18"))
                        .orElseThrow()
                        .warnings())
                .as("the council may have decided on this text before it was recorded here as final")
                .extracting(Finding::code)
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void aReplacedDecisionIsNotCorrected() {
        office.perform(
                        id,
                        new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-06-28"), REASON),
                        by("2026-09-18"))
                .orElseThrow();

        assertThat(refused(new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-06-27"), REASON)))
                .containsExactly("NOT_RECORDED_BY");
    }

    @Test
    void aLaterSigningDayMovesTheDayOfTheLastSignature() {
        Signature right = new Signature(
                TEXT,
                ((SignatureActs.RecordSignature) SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"))
                        .signature()
                        .signatories(),
                false,
                LocalDate.parse("2026-09-16"));

        office.perform(id, new SignatureActs.CorrectSignature(MARSEILLE, SIGNATURE, right, REASON), by("2026-09-18"))
                .orElseThrow();

        assertThat(office.find(id).signedOn()).contains(LocalDate.parse("2026-09-16"));
    }

    @Test
    void aDecisionIsCorrectedAlthoughOtherBodiesDecidedLater() {
        Decision head = ((DecisionActs.RecordDecision) SampleLife.acts().get(12).act()).decision();

        assertThat(refused(new DecisionActs.CorrectDecision(
                        HAIFA, new ActId("act-13"), head.withNumber("2026-17"), REASON)))
                .isEmpty();
    }

    @Test
    void aCorrectedSignatureIsCorrectedByItsCorrection() {
        Signature right =
                ((SignatureActs.RecordSignature) SampleLife.signs(MARSEILLE, TEXT, false, "HEAD")).signature();
        ActContext first = by("2026-09-18").withActId(new ActId("first"));
        office.perform(id, new SignatureActs.CorrectSignature(MARSEILLE, SIGNATURE, right, REASON), first)
                .orElseThrow();

        assertThat(refused(new SignatureActs.CorrectSignature(MARSEILLE, SIGNATURE, right, REASON)))
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(new SignatureActs.CorrectSignature(MARSEILLE, new ActId("first"), right, REASON)))
                .isEmpty();
    }

    @Test
    void theSameCorrectionSentTwiceIsAcceptedOnce() {
        Act correct = new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-06-28"), REASON);
        ActContext by = by("2026-09-18").withActId(new ActId("correction"));
        long version = office.perform(id, correct, by).orElseThrow().twinning().version();

        assertThat(office.perform(id, correct, by).orElseThrow().twinning().version())
                .isEqualTo(version);
        assertThat(office.find(id).version()).isEqualTo(version);
    }

    @Test
    void aPreviewUnderAUsedKeyAnswersLikeThePerformance() {
        Act correct = new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-06-28"), REASON);
        ActContext by = by("2026-09-18").withActId(new ActId("correction"));
        Act other = new ContactActs.AppointContact(MARSEILLE, SampleLife.contact("marseille"));
        Outcome.Accepted kept = office.perform(id, correct, by).orElseThrow();

        assertThat(office.preview(id, correct, by).orElseThrow().events()).isEqualTo(kept.events());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.preview(id, other, by))
                .withMessageContaining("correction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.perform(id, other, by))
                .withMessageContaining("correction");
    }

    @Test
    void aCorrectionMustItselfBePossible() {
        assertThat(refused(new DecisionActs.CorrectDecision(MARSEILLE, COUNCIL, decision("2026-12-01"), REASON)))
                .containsExactly("DATE_IN_THE_FUTURE");
    }

    private List<String> refused(Act act) {
        return office.perform(id, act, by("2026-09-18"))
                .match(
                        accepted -> List.of(),
                        refused -> refused.missing().stream().map(Finding::code).toList());
    }

    private static Decision decision(String on) {
        return ((DecisionActs.RecordDecision) SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, on, TEXT))
                .decision();
    }

    private static ActContext by(String on) {
        return ActContext.role("Council secretary", MARSEILLE, LocalDate.parse(on));
    }

    private void assertWhole() {
        assertThat(Twinning.load(registry.history(id))).isEqualTo(office.find(id));
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(registry.history(id)))
                .isEmpty();
    }
}
