package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Citation;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Past;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;

/** Tests of the formation of an imported agreement whose text is known by its hash only. */
class ImportedFormationTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("כך עלה מהתיק", "The file says so");
    private static final AgreementText TEXT = SampleLife.text(SampleLife.plan());
    private static final Sha256 HASH = TEXT.operativeHash();

    @ParameterizedTest
    @EnumSource(names = {"TEXT_FINAL", "SIGNING"})
    void aWayBackEndsTheProposalOfATextAndTheSignatures(Stage stage) {
        Scenario scenario = imported(stage, SampleLife.HAIFA, SampleLife.MARSEILLE);
        decide(scenario);
        scenario.accepted("2026-09-14", signs(HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted(
                "2026-09-15",
                new TextActs.ProposeText(TEXT.withClauses(TEXT.clauses().subList(0, 1))));

        scenario.accepted("2026-09-16", new PartyActs.RemoveParty(MARSEILLE, REASON));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(scenario.twinning().textProposal()).isEmpty();
        assertThat(scenario.twinning().tracks()).extracting(Track::signature).containsOnly(Optional.empty());
        assertThat(available(scenario, "2026-09-16")).doesNotContain(ActKind.CORRECT_SIGNATURE);
        assertWhole(scenario);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "IN_FORCE"})
    void aCouncilThatWithdrawsTakesNothingAwayFromAnAgreementThatWasSignedBefore(Stage stage) {
        Scenario scenario = imported(stage, SampleLife.HAIFA, SampleLife.MARSEILLE);
        decide(scenario);
        scenario.accepted("2026-09-14", signs(MARSEILLE, "2026-09-14", "HEAD"));

        assertThat(scenario.refused("2026-10-01", decides(MARSEILLE, "COUNCIL", "2026-10-01", Result.WITHDRAWN)))
                .containsExactly("FORMATION_CLOSED");
        assertThat(scenario.refused("2026-10-01", decides(HAIFA, "LEGAL_ADVISER", "2026-10-01", Result.WITHDRAWN)))
                .containsExactly("FORMATION_CLOSED");
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-10-01")))
                .extracting(AvailableAct::result)
                .doesNotContain(Optional.of(Result.WITHDRAWN));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "IN_FORCE"})
    void aRefusalTakesNothingAwayFromAnImportedAgreementInWhicheverOrderItIsRecorded(Stage stage) {
        for (String refusedOn : List.of("2026-06-01", "2026-10-01")) {
            Scenario first = imported(stage, SampleLife.HAIFA, SampleLife.MARSEILLE);
            assertThat(first.refused("2026-11-01", decides(MARSEILLE, "COUNCIL", refusedOn, Result.REFUSED)))
                    .containsExactly("FORMATION_CLOSED");
            Scenario last = imported(stage, SampleLife.HAIFA, SampleLife.MARSEILLE);
            decide(last);
            assertThat(last.refused("2026-11-01", decides(MARSEILLE, "COUNCIL", refusedOn, Result.REFUSED)))
                    .containsExactly("FORMATION_CLOSED");
        }
    }

    @Test
    void aSignedAgreementIsSignedOnTheDayOnWhichItsPartiesSigned() {
        Scenario scenario = imported(Stage.SIGNED, SampleLife.HAIFA, SampleLife.MARSEILLE);
        decide(scenario);
        scenario.accepted("2026-09-20", signs(HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().signedOn()).isEmpty();

        scenario.accepted("2026-09-20", signs(MARSEILLE, "2026-09-15", "HEAD"));

        assertThat(scenario.twinning().signedOn()).contains(LocalDate.parse("2026-09-15"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::formedOn)
                .containsOnly(Optional.of(LocalDate.parse("2026-09-15")));
        assertThat(scenario.twinning().obligations()).hasSize(8);
        assertThat(scenario.refused("2026-12-01", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .containsExactly("FILING_MISSING");
        scenario.accepted("2026-12-01", decides(MARSEILLE, "STATE_REPRESENTATIVE", "2026-09-21", Result.RECEIVED));
        scenario.accepted("2026-12-01", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2026-09-21"));
        assertThat(scenario.twinning().tracks())
                .extracting(Track::boundOn)
                .containsOnly(Optional.of(LocalDate.parse("2026-09-21")));
        assertWhole(scenario);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "IN_FORCE"})
    void atLeastTwoPartiesOfASignedAgreementRemain(Stage stage) {
        Scenario two = imported(stage, SampleLife.HAIFA, SampleLife.MARSEILLE);
        Scenario three = imported(stage, SampleLife.HAIFA, SampleLife.MARSEILLE, SampleLife.BREMEN);
        Act removed = new PartyActs.RemoveParty(MARSEILLE, REASON);

        assertThat(two.refused("2026-10-01", removed)).containsExactly("TOO_FEW_SIGNERS_REMAIN");
        assertThat(available(two, "2026-10-01")).doesNotContain(ActKind.REMOVE_PARTY);
        assertThat(three.warned("2026-10-01", removed))
                .isEqualTo(stage == Stage.IN_FORCE ? List.of("REMOVED_PARTY_MAY_BE_BOUND") : List.of());
        three.accepted("2026-10-01", removed);
        assertThat(three.twinning().stage()).isEqualTo(stage);
        assertThat(three.refused("2026-10-01", new PartyActs.RemoveParty(HAIFA, REASON)))
                .containsExactly("TOO_FEW_SIGNERS_REMAIN");
        assertWhole(three);
    }

    @Test
    void noAgreementIsInForceBeforeItWasSigned() {
        Scenario scenario = imported(Stage.SIGNED, SampleLife.HAIFA, SampleLife.MARSEILLE);

        assertThat(scenario.refused("2026-02-01", entered("1997-12-31"))).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.warned("2026-02-01", entered("1998-01-01"))).containsExactly("IMPORTED_GATES_NOT_CHECKED");
    }

    private static Act entered(String on) {
        return new EntryIntoForceActs.ConfirmEntryIntoForce(Optional.of(new EnteredDay(LocalDate.parse(on), REASON)));
    }

    private static Scenario imported(Stage stage, LocalAuthority... parties) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Origin origin =
                new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.of(new PartialDate("1998")));
        Past past = Past.unknown()
                .withText(new Citation("the agreement in the archive", Optional.empty(), Optional.of(HASH)));
        scenario.accepted("2026-01-05", new OpeningActs.ImportTwinning(List.of(parties), stage, origin, past));
        return scenario;
    }

    private static void decide(Scenario scenario) {
        scenario.accepted("2026-06-29", decides(HAIFA, "LEGAL_ADVISER", "2026-06-15", Result.GRANTED));
        scenario.accepted("2026-06-29", decides(MARSEILLE, "COUNCIL", "2026-06-29", Result.GRANTED));
    }

    private static Act decides(AuthorityId party, String body, String on, Result result) {
        DecisionActs.RecordDecision granted =
                (DecisionActs.RecordDecision) SampleLife.decides(party, body, Scope.TEXT, on, HASH);
        return new DecisionActs.RecordDecision(party, granted.decision().withResult(result));
    }

    private static Act signs(AuthorityId party, String on, String... offices) {
        return new SignatureActs.RecordSignature(
                party, new Signature(HASH, Stream.of(offices).map(Signatory::of).toList(), true, LocalDate.parse(on)));
    }

    private static List<ActKind> available(Scenario scenario, String on) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse(on)).stream()
                .map(AvailableAct::act)
                .toList();
    }
}
