package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.EventFormat;
import org.twinpact.signing.ElectronicKind;
import org.twinpact.signing.Mandate;
import org.twinpact.signing.MandateKind;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the persons who sign for an office, their days, their seals, and reservations. */
class SignatoriesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalDate DAY = LocalDate.parse("2026-09-14");
    private static final Signatory HEAD = Signatory.of("HEAD");
    private static final Signatory SECRETARY = Signatory.of("SECRETARY");
    private static final PersonRef DANA =
            PersonalDatum.of(Person.named("Dana Levi"), new byte[16]).ref();

    @ParameterizedTest
    @EnumSource(MandateKind.class)
    void aDeputyCountsForTheOffice(MandateKind kind) {
        Scenario scenario = Scenario.until(21);
        Mandate mandate = new Mandate(kind, "decree 12/2026", DAY, Optional.of(DAY));

        assertThat(scenario.warned("2026-09-14", signs(HEAD.withMandate(mandate), SECRETARY)))
                .isEmpty();
        scenario.accepted("2026-09-14", signs(HEAD.withMandate(mandate), SECRETARY));
        scenario.perform(SampleLife.acts().get(22));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-09-15, -", "2026-01-01, 2026-09-13"})
    void aDeputyOutsideThePeriodDoesNotCount(LocalDate from, LocalDate until) {
        Scenario scenario = Scenario.until(21);
        Mandate mandate = new Mandate(MandateKind.ACTING, "decree 12/2026", from, Optional.ofNullable(until));
        Act act = signs(HEAD.withMandate(mandate), SECRETARY);

        assertThat(scenario.warned("2026-09-14", act)).containsExactly("MANDATE_NOT_IN_FORCE", "SIGNATORIES_MISSING");
        scenario.accepted("2026-09-14", act);
        List<Finding> missing = scenario.lifecycle().missing(scenario.twinning(), Gate.ALL_SIGNED, DAY);
        assertThat(missing)
                .filteredOn(finding -> finding.party().equals(Optional.of(HAIFA)))
                .extracting(Finding::code)
                .containsExactly("MANDATE_NOT_IN_FORCE", "SIGNATORIES_MISSING");
        assertThat(missing.get(0).text(LanguageTag.ENGLISH))
                .startsWith("Haifa: the mandate to sign for the head of the authority was not in force on 14 September"
                        + " 2026. Its first day: ");

        Mandate right = mandate.withSince(DAY).withUntil(Optional.empty());
        scenario.accepted("2026-09-20", corrected(HEAD.withMandate(right), SECRETARY));
        scenario.perform(SampleLife.acts().get(22));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void aSignatureWithoutAnyLawfulSignatoryCountsNowhere() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        Scenario scenario = Scenario.until(
                22, Rulebook.shipped().with(france.withVersion("1").withSignatories()));
        Mandate past =
                new Mandate(MandateKind.PROXY, "proxy of 1 May", DAY.minusDays(9), Optional.of(DAY.minusDays(1)));

        scenario.accepted(
                "2026-09-14",
                new SignatureActs.RecordSignature(
                        MARSEILLE, new Signature(TEXT, List.of(HEAD.withMandate(past)), false, DAY)));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), DAY))
                .extracting(Finding::code)
                .containsExactly("MANDATE_NOT_IN_FORCE");
    }

    @Test
    void aSignatureCountsFromTheLastOfItsDays() {
        LocalDate last = LocalDate.parse("2026-09-18");
        Signature signature = new Signature(TEXT, List.of(HEAD, SECRETARY.withSignedOn(last)), true, DAY);
        Scenario scenario = Scenario.until(21);

        assertThat(signature.signedOn()).isEqualTo(last);
        assertThat(signature.signatories()).extracting(signature::signedOn).containsExactly(DAY, last);
        assertThat(new Signature(TEXT, signature.signatories(), true, last)).isEqualTo(signature);
        assertThat(scenario.refused("2026-09-17", new SignatureActs.RecordSignature(HAIFA, signature)))
                .contains("DATE_IN_THE_FUTURE");
        assertThat(scenario.warned("2026-09-18", signs(HEAD.withSignedOn(LocalDate.parse("2026-06-09")), SECRETARY)))
                .as("before the text was final here")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-09-18", new SignatureActs.RecordSignature(HAIFA, signature));
        scenario.accepted("2026-09-18", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        assertThat(scenario.twinning().signedOn()).contains(last);
        assertThat(scenario.history().stream().map(EventFormat::write).map(EventFormat::read))
                .containsExactlyElementsOf(scenario.history());
        assertWhole(scenario);
    }

    @Test
    void aDeputySignsOnADayOfTheMandate() {
        Mandate mandate = new Mandate(MandateKind.DELEGATE, "order 4", DAY, Optional.of(DAY));
        LocalDate last = LocalDate.parse("2026-09-18");

        assertThat(Scenario.until(21)
                        .warned("2026-09-18", signs(HEAD.withMandate(mandate), SECRETARY.withSignedOn(last))))
                .as("on 14 September")
                .containsExactly("NO_CEREMONY_ON_DAY");
        assertThat(Scenario.until(21)
                        .warned("2026-09-18", signs(HEAD.withMandate(mandate).withSignedOn(last), SECRETARY)))
                .contains("MANDATE_NOT_IN_FORCE");
    }

    @Test
    void anElectronicSealIsASealIfItIsStated() {
        Scenario scenario = Scenario.until(21);
        Signature unsealed =
                new Signature(TEXT, List.of(HEAD.withElectronic(ElectronicKind.QUALIFIED), SECRETARY), false, DAY);

        assertThat(scenario.warned("2026-09-14", new SignatureActs.RecordSignature(HAIFA, unsealed)))
                .containsExactly("SIGNATORIES_MISSING");
        assertThat(scenario.warned(
                        "2026-09-14",
                        new SignatureActs.RecordSignature(
                                HAIFA, unsealed.withElectronicSeal(ElectronicKind.QUALIFIED))))
                .isEmpty();
    }

    @Test
    void onePersonForTwoOfficesAndTwoForOneAreNoted() {
        Scenario scenario = Scenario.until(21);
        Signatory dana = HEAD.withPerson(DANA);

        assertThat(scenario.warned("2026-09-14", signs(dana, SECRETARY.withPerson(DANA))))
                .containsExactly("ONE_PERSON_FOR_TWO_OFFICES");
        assertThat(scenario.warned("2026-09-14", signs(dana, SECRETARY, HEAD))).containsExactly("OFFICE_SIGNED_TWICE");
        assertThat(scenario.warned("2026-09-14", signs(dana, SECRETARY, dana)))
                .as("one person twice for one office")
                .containsExactly("OFFICE_SIGNED_TWICE");
        assertThat(scenario.warned("2026-09-14", signs(dana, SECRETARY))).isEmpty();
        scenario.perform(SampleLife.acts().get(21));
        assertThat(scenario.warned("2026-09-14", corrected(dana, SECRETARY.withPerson(DANA))))
                .containsExactly("ONE_PERSON_FOR_TWO_OFFICES");
    }

    @Test
    void aSignatureUnderReservationCountsFromTheApprovalToWhichItIsSubject() {
        Scenario scenario = Scenario.until(19);
        scenario.perform(SampleLife.acts().get(21));
        assertThat(scenario.refused("2026-09-14", french(Optional.empty()))).containsExactly("DECISION_MISSING");

        assertThat(scenario.warned("2026-09-14", french(Optional.of(Body.COUNCIL))))
                .containsExactly("SIGNED_UNDER_RESERVATION");
        scenario.accepted("2026-09-14", french(Optional.of(Body.COUNCIL)));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), DAY))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("SIGNED_UNDER_RESERVATION", "DECISION_MISSING");

        scenario.accepted("2026-10-06", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-10-05", TEXT));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().signedOn()).contains(LocalDate.parse("2026-10-05"));
        assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().formedOn())
                .contains(LocalDate.parse("2026-10-05"));
        assertWhole(scenario);
    }

    @Test
    void anApprovalUnderReservationCountsFromItsDayWheneverItIsRecorded() {
        for (String recorded : List.of("2026-09-24", "2026-10-28")) {
            Scenario scenario = Scenario.until(19);
            scenario.perform(SampleLife.acts().get(21));
            scenario.accepted("2026-09-14", council("2026-08-01", "2026-08-31"));
            scenario.accepted("2026-09-14", french(Optional.of(Body.COUNCIL)));
            assertThat(scenario.twinning().stage())
                    .as("that approval had expired")
                    .isEqualTo(Stage.SIGNING);

            scenario.accepted(recorded, council("2026-09-20", "2026-09-25"));

            assertThat(scenario.twinning().stage()).as(recorded).isEqualTo(Stage.SIGNED);
            assertThat(scenario.twinning().signedOn()).contains(LocalDate.parse("2026-09-20"));
            scenario.accepted(
                    "2026-11-01",
                    SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-10-01", TEXT));
            assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-11-01")))
                    .isEmpty();
            assertWhole(scenario);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSignatureUnderReservationOfAStepThatFollowsAnExpiredApprovalIsAnswered(boolean transmittedFirst) {
        Scenario scenario = Scenario.until(19);
        Act transmission = SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT);
        Act signature = french(Optional.of(new Body("STATE_REPRESENTATIVE")));
        scenario.accepted("2026-09-22", council("2026-06-29", "2026-09-13"));
        scenario.accepted("2026-09-22", transmittedFirst ? transmission : signature);
        scenario.accepted("2026-09-22", transmittedFirst ? signature : transmission);

        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, LocalDate.parse("2026-09-22")))
                .as("the council’s approval had expired on the day of the signature")
                .isNotEmpty();
        assertThat(scenario.lifecycle()
                        .missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, LocalDate.parse("2026-09-22")))
                .extracting(Finding::code)
                .contains("DECISION_EXPIRED", "DECISION_WAITS_FOR_PREREQUISITE");
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-09-22")))
                .isNotEmpty();
        assertWhole(scenario);
    }

    private static Act council(String on, String until) {
        DecisionActs.RecordDecision granted =
                (DecisionActs.RecordDecision) SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, on, TEXT);
        return new DecisionActs.RecordDecision(MARSEILLE, granted.decision().withValidUntil(LocalDate.parse(until)));
    }

    @Test
    void aCouncilThatRefusesLeavesTheSignatureUnderReservation() {
        Scenario scenario = Scenario.until(19);
        scenario.perform(SampleLife.acts().get(21));
        scenario.accepted("2026-09-14", french(Optional.of(Body.COUNCIL)));
        DecisionActs.RecordDecision council =
                (DecisionActs.RecordDecision) SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-10-05", TEXT);

        scenario.accepted(
                "2026-10-06",
                new DecisionActs.RecordDecision(MARSEILLE, council.decision().withResult(Result.REFUSED)));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-10-07")))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("SIGNED_UNDER_RESERVATION", "DECISION_REFUSED");
    }

    @Test
    void aReservationThatTheProfileCannotResolveIsNotedWithoutEffect() {
        Scenario scenario = Scenario.until(22);

        assertThat(scenario.warned("2026-09-14", french(Optional.of(new Body("SENATE")))))
                .containsExactly("RESERVATION_WITHOUT_EFFECT");
        scenario.accepted("2026-09-14", french(Optional.of(new Body("SENATE"))));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
    }

    private static Act french(Optional<Body> reservation) {
        return new SignatureActs.RecordSignature(
                MARSEILLE, new Signature(TEXT, List.of(HEAD), false, Optional.empty(), reservation, DAY));
    }

    private static Act signs(Signatory... signatories) {
        return new SignatureActs.RecordSignature(HAIFA, new Signature(TEXT, List.of(signatories), true, DAY));
    }

    private static Act corrected(Signatory... signatories) {
        return new SignatureActs.CorrectSignature(
                HAIFA, new ActId("act-22"), new Signature(TEXT, List.of(signatories), true, DAY), WalkAlphabet.REASON);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}
