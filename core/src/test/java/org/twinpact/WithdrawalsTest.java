package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of endorsements and signatures that are taken back before all have signed, and given again. */
class WithdrawalsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final Sha256 PLAN = SampleLife.plan().hash();
    private static final WorkPlan SECOND = new WorkPlan(2, SampleLife.plan().objectives());
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalText REASON = LocalText.of("המועצה מבקשת לשקול שוב", "The council wishes to reconsider");

    @ParameterizedTest
    @CsvSource({"11, EXPLORATION", "12, PLAN_AGREED", "18, TEXT_FINAL", "22, SIGNING"})
    void anEndorsementIsTakenBackAndGivenAgainWithoutAnyOtherChange(int acts, Stage stage) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();

        assertThat(scenario.accepted("2026-09-15", withdrawal(HAIFA, PLAN)))
                .element(1)
                .isEqualTo(new Consequence.Invalidated(
                        List.of(new InvalidatedItem(HAIFA, InvalidatedItem.ItemKind.ENDORSEMENT, ""))));
        assertThat(scenario.twinning().stage()).isEqualTo(stage);
        assertThat(scenario.refused("2026-09-15", withdrawal(HAIFA, PLAN))).containsExactly("PLAN_NOT_ENDORSED_BEFORE");
        assertThat(available(scenario)).contains(ActKind.ENDORSE_PLAN);
        assertWhole(scenario);

        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(HAIFA, PLAN));
        assertThat(scenario.twinning().stage()).isEqualTo(stage);
        assertThat(scenario.twinning().tracks()).isEqualTo(before.tracks());
        assertThat(scenario.lifecycle().missing(scenario.twinning(), day("2026-09-16")))
                .isEqualTo(scenario.lifecycle().missing(before, day("2026-09-16")));
        assertWhole(scenario);
    }

    @Test
    void aPlanIsNotAgreedUntilAWithdrawnEndorsementIsGivenAgain() {
        Scenario scenario = Scenario.until(11);
        scenario.accepted("2026-04-21", withdrawal(HAIFA, PLAN));
        scenario.accepted("2026-04-22", new PlanActs.EndorsePlan(MARSEILLE, PLAN));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);

        scenario.accepted("2026-04-23", new PlanActs.EndorsePlan(HAIFA, PLAN));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
    }

    @Test
    void aTextIsNotFinalWhileTheEndorsementOfItsPlanIsWithdrawn() {
        Scenario scenario = Scenario.until(17);
        assertThat(scenario.warned("2026-06-09", withdrawal(MARSEILLE, PLAN))).contains("PLAN_NOT_ENDORSED");
        scenario.accepted("2026-06-09", withdrawal(MARSEILLE, PLAN));

        assertThat(scenario.refused("2026-06-10", new TextActs.FinalizeText(TEXT)))
                .containsExactly("PLAN_NOT_ENDORSED");
        scenario.accepted("2026-06-10", new PlanActs.EndorsePlan(MARSEILLE, PLAN));
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(TEXT));
    }

    @Test
    void theLastSignatureWaitsForTheEndorsementAndNoSignatureFalls() {
        Scenario scenario = Scenario.until(22);
        scenario.accepted("2026-09-14", withdrawal(MARSEILLE, PLAN));
        assertThat(codes(scenario, "2026-09-14")).contains("PLAN_ENDORSEMENT_WITHDRAWN");

        scenario.perform(SampleLife.acts().get(22));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.twinning().tracks())
                .allSatisfy(track -> assertThat(track.signature()).isPresent());
        assertThat(codes(scenario, "2026-09-14")).containsExactly("PLAN_ENDORSEMENT_WITHDRAWN");

        scenario.accepted("2026-09-15", new PlanActs.EndorsePlan(MARSEILLE, PLAN));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-14"));
        assertThat(scenario.refused("2026-09-16", withdrawal(MARSEILLE, PLAN)))
                .as("all have signed")
                .containsExactly("NOT_AT_THIS_STAGE");
        assertWhole(scenario);
    }

    @Test
    void aPartyThatNeedNotSignDelaysNobodyByWithdrawingItsEndorsement() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted(
                "2026-09-10",
                withdrawal(MARSEILLE, scenario.twinning().planHash().orElseThrow()));
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted(
                "2026-09-14", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-09-13", hash(scenario)));
        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void theEndorsementOfAProposedPlanIsTakenBackAndTheAgreedPlanRemains() {
        Scenario scenario = Scenario.until(12);
        scenario.accepted("2026-05-01", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-05-01", new PlanActs.EndorsePlan(HAIFA, SECOND.hash()));
        List<Track> before = scenario.twinning().tracks();

        assertThat(scenario.accepted("2026-05-02", withdrawal(HAIFA, SECOND.hash())))
                .hasSize(1);
        scenario.accepted("2026-05-03", new PlanActs.EndorsePlan(MARSEILLE, SECOND.hash()));

        assertThat(scenario.twinning().planProposal().orElseThrow().endorsedBy())
                .isEqualTo(Set.of(MARSEILLE));
        assertThat(scenario.twinning().planHash()).contains(PLAN);
        assertThat(scenario.twinning().tracks()).isEqualTo(before);
        scenario.accepted("2026-05-04", new PlanActs.EndorsePlan(HAIFA, SECOND.hash()));
        assertThat(scenario.twinning().planHash()).contains(SECOND.hash());
        assertWhole(scenario);
    }

    @Test
    void theAgreedPlanIsEndorsedAgainWhileAnotherIsProposed() {
        Scenario scenario = Scenario.until(12);
        scenario.accepted("2026-05-01", withdrawal(HAIFA, PLAN));
        scenario.accepted("2026-05-02", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-05-03", new PlanActs.EndorsePlan(HAIFA, PLAN));

        assertThat(scenario.twinning().planProposal().orElseThrow().endorsedBy())
                .isEmpty();
        assertThat(codes(scenario, "2026-05-03")).doesNotContain("PLAN_NOT_ENDORSED");
        assertWhole(scenario);
    }

    @Test
    void aSignatureIsTakenBackAndGivenAgain() {
        Scenario scenario = Scenario.until(22);
        List<Track> before = scenario.twinning().tracks();

        assertThat(scenario.refused("2026-09-13", withdrawal(HAIFA, "2026-09-13")))
                .as("before the signature")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-09-15", withdrawal(MARSEILLE, "2026-09-15")))
                .containsExactly("NOT_SIGNED_YET");
        assertThat(scenario.accepted("2026-09-15", withdrawal(HAIFA, "2026-09-15")))
                .contains(new Consequence.Invalidated(
                        List.of(new InvalidatedItem(HAIFA, InvalidatedItem.ItemKind.SIGNATURE, ""))));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.twinning().track(HAIFA).flatMap(Track::signature)).isEmpty();
        assertThat(scenario.refused("2026-09-15", withdrawal(HAIFA, "2026-09-15")))
                .containsExactly("NOT_SIGNED_YET");
        assertWhole(scenario);

        assertThat(scenario.refused("2026-09-16", SampleLife.acts().get(21).act()))
                .as("the withdrawn signature")
                .containsExactly("SIGNATURE_WITHDRAWN");
        assertThat(scenario.refused("2026-09-16", signs(scenario, HAIFA, "2026-09-14", "HEAD")))
                .as("another of before the withdrawal")
                .containsExactly("SIGNATURE_WITHDRAWN");
        scenario.accepted("2026-09-16", signs(scenario, HAIFA, "2026-09-15", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().track(MARSEILLE)).isEqualTo(Optional.of(before.get(1)));
        scenario.accepted("2026-09-16", SampleLife.acts().get(22).act());
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.refused("2026-09-17", withdrawal(HAIFA, "2026-09-17")))
                .as("all have signed")
                .containsExactly("SIGNATURE_FINAL");
        assertWhole(scenario);
    }

    @Test
    void aWithdrawalTakesNoSignatureOfAnotherPartyAway() {
        Scenario scenario = finalized(3, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));
        Optional<Track> marseille = scenario.twinning().track(MARSEILLE);

        scenario.accepted("2026-09-15", withdrawal(HAIFA, "2026-09-15"));

        assertThat(scenario.twinning().track(MARSEILLE)).isEqualTo(marseille);
        assertThat(codes(scenario, "2026-09-15"))
                .filteredOn("SIGNATURE_MISSING"::equals)
                .hasSize(2);
        assertThat(available(scenario)).contains(ActKind.RECORD_SIGNATURE, ActKind.WITHDRAW_SIGNATURE);
    }

    @Test
    void aWithdrawalOfBeforeTheLastSignatureIsRecordedAfterIt() {
        Scenario scenario = finalized(2, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-20", signs(scenario, MARSEILLE, "2026-09-20", "HEAD"));
        assertThat(scenario.refused("2026-10-01", withdrawal(HAIFA, "2026-09-20")))
                .containsExactly("SIGNATURE_FINAL");

        assertThat(scenario.accepted("2026-10-01", withdrawal(HAIFA, "2026-09-18")))
                .contains(new Consequence.SignatureVoided(HAIFA, day("2026-10-01")));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(codes(scenario, "2026-10-01")).contains("SIGNATURE_MISSING");
        assertThat(scenario.refused("2026-10-01", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY")))
                .containsExactly("SIGNATURE_WITHDRAWN");
        assertWhole(scenario);

        scenario.accepted("2026-10-02", signs(scenario, HAIFA, "2026-10-02", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().signedOn()).contains(day("2026-10-02"));
        assertThat(codes(scenario, "2026-10-02")).doesNotContain("SIGNATURE_MISSING");
        assertThat(scenario.refused("2026-10-03", withdrawal(HAIFA, "2026-10-03")))
                .containsExactly("SIGNATURE_FINAL");
        assertWhole(scenario);
    }

    @Test
    void aWithdrawalThatDidNotHappenIsCorrected() {
        Scenario scenario = Scenario.until(22);
        AgreementText text =
                AddedLanguageTest.inFrenchToo(scenario.twinning().text().orElseThrow());
        scenario.accepted("2026-09-14", new TextActs.AddLanguage(text));
        scenario.accepted(
                "2026-09-14",
                new SignatureActs.RecordVersionSignature(
                        HAIFA,
                        AddedLanguageTest.FRENCH,
                        text.operativeHash(AddedLanguageTest.FRENCH),
                        day("2026-09-14")));
        Optional<Track> before = scenario.twinning().track(HAIFA);
        Signature signed = before.flatMap(Track::signature).orElseThrow();
        scenario.accepted("2026-09-15", withdrawal(HAIFA, "2026-09-15"));
        assertThat(available(scenario))
                .contains(ActKind.CORRECT_SIGNATURE)
                .doesNotContain(ActKind.RECORD_VERSION_SIGNATURE);

        ActId withdrawal = scenario.twinning().recordOfSignature(HAIFA).orElseThrow();
        scenario.accepted("2026-09-16", new SignatureActs.CorrectSignature(HAIFA, withdrawal, signed, REASON));

        assertThat(scenario.twinning().track(HAIFA)).isEqualTo(before);
        assertWhole(scenario);
        scenario.accepted("2026-09-16", SampleLife.acts().get(22).act());
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void aWithdrawalThatIsTakenBackIsCheckedAsASignature() {
        Scenario scenario = Scenario.until(22);
        Signature signed =
                scenario.twinning().track(HAIFA).flatMap(Track::signature).orElseThrow();
        scenario.accepted("2026-09-15", withdrawal(HAIFA, "2026-09-15"));
        DecisionActs.RecordDecision adviser = (DecisionActs.RecordDecision)
                SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-09-16", signed.text());
        scenario.accepted(
                "2026-09-16",
                new DecisionActs.RecordDecision(HAIFA, adviser.decision().withResult(Result.WITHDRAWN)));
        ActId withdrawal = scenario.twinning().recordOfSignature(HAIFA).orElseThrow();

        assertThat(scenario.warned("2026-09-20", new SignatureActs.CorrectSignature(HAIFA, withdrawal, signed, REASON)))
                .contains("WITHDRAWAL_TAKEN_BACK", "DECISION_WITHDRAWN");
    }

    @Test
    void aWithdrawalOnAnotherTextIsHistory() {
        Scenario scenario = finalized(2, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-15", withdrawal(HAIFA, "2026-09-15"));
        ActId withdrawal = scenario.twinning().recordOfSignature(HAIFA).orElseThrow();
        AgreementText text = SampleLife.text(SampleLife.plan(), List.of(HAIFA, MARSEILLE))
                .withTitle(LocalText.of("ברית אחרת", "Another agreement"));
        scenario.accepted("2026-09-20", new TextActs.ProposeText(text));
        scenario.accepted("2026-09-20", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        scenario.accepted("2026-09-20", SampleLife.certifies(MARSEILLE, text, LanguageTag.ENGLISH));
        scenario.accepted("2026-09-20", new TextActs.FinalizeText(text.operativeHash()));
        Signature right =
                ((SignatureActs.RecordSignature) signs(scenario, HAIFA, "2026-09-21", "HEAD", "SECRETARY")).signature();

        assertThat(available(scenario)).doesNotContain(ActKind.CORRECT_SIGNATURE);
        assertThat(scenario.refused("2026-09-21", new SignatureActs.CorrectSignature(HAIFA, withdrawal, right, REASON)))
                .containsExactly("NOTHING_TO_CORRECT");
    }

    @Test
    void aCorrectionToADayBeforeAWithdrawalTakesTheWithdrawalBack() {
        Scenario scenario = Scenario.until(22);
        SignatureActs.RecordSignature signed =
                (SignatureActs.RecordSignature) SampleLife.acts().get(21).act();
        scenario.accepted("2026-09-17", withdrawal(HAIFA, "2026-09-15"));
        assertThat(scenario.refused("2026-09-17", withdrawal(HAIFA, "2026-09-18")))
                .containsExactly("NOT_SIGNED_YET", "DATE_IN_THE_FUTURE");

        scenario.accepted("2026-09-18", signs(scenario, HAIFA, "2026-09-18", "HEAD", "SECRETARY"));
        assertThat(scenario.warned(
                        "2026-09-19",
                        new SignatureActs.CorrectSignature(HAIFA, new ActId("wrong"), signed.signature(), REASON)))
                .as("to a day before the withdrawal")
                .contains("WITHDRAWAL_TAKEN_BACK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "he"})
    void bothWithdrawalsAreSaidInBothLanguages(String language) {
        Scenario scenario = Scenario.until(22);
        LanguageTag tag = new LanguageTag(language);

        for (Act act : List.of(withdrawal(HAIFA, PLAN), withdrawal(HAIFA, "2026-09-15"))) {
            assertThat(scenario.ask("2026-09-15", act).text(tag))
                    .contains(SampleLife.HAIFA.name().read(tag));
        }
    }

    @Test
    void aSignerThatWithdrewItsEndorsementDelaysNobodyOnceEnoughOthersHaveSigned() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted(
                "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
        scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));
        scenario.accepted(
                "2026-09-15",
                withdrawal(MARSEILLE, scenario.twinning().planHash().orElseThrow()));
        scenario.accepted("2026-09-16", signs(scenario, HAIFA, "2026-09-16", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);

        scenario.accepted("2026-09-17", signs(scenario, BREMEN, "2026-09-17", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void anEndorsementThatIsGivenAgainMakesNothingYounger() {
        Scenario scenario = Scenario.until(12);
        scenario.accepted("2026-05-01", withdrawal(HAIFA, PLAN));
        scenario.accepted("2026-08-01", new PlanActs.EndorsePlan(HAIFA, PLAN));

        scenario.accepted("2026-06-01", new TextActs.ProposeText(SampleLife.text(SampleLife.plan())));
        assertWhole(scenario);
    }

    @Test
    void theAgreedPlanAndAProposedOneHaveTheirOwnDays() {
        Scenario scenario = Scenario.until(12);
        scenario.accepted("2026-05-01", withdrawal(HAIFA, PLAN));
        scenario.accepted("2026-05-10", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-05-12", new PlanActs.EndorsePlan(MARSEILLE, SECOND.hash()));

        assertThat(scenario.refused("2026-05-02", withdrawal(MARSEILLE, SECOND.hash())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-05-05", new PlanActs.EndorsePlan(HAIFA, PLAN));
        assertWhole(scenario);
    }

    @Test
    void aNewcomerTakesItsEndorsementBackToo() {
        Scenario scenario = Scenario.until(12);
        scenario.accepted("2026-09-14", new PartyActs.AddParty(SampleLife.BREMEN));
        scenario.accepted("2026-09-15", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash()));
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day("2026-09-17")))
                .anyMatch(act ->
                        act.act() == ActKind.WITHDRAW_ENDORSEMENT && act.party().equals(Optional.of(BREMEN)));

        scenario.accepted("2026-09-17", withdrawal(BREMEN, SECOND.hash()));

        assertThat(scenario.twinning().planProposal().orElseThrow().endorsedBy())
                .isEmpty();
        assertThat(scenario.refused("2026-09-18", withdrawal(BREMEN, SECOND.hash())))
                .containsExactly("PLAN_NOT_ENDORSED_BEFORE");
        assertWhole(scenario);
    }

    private static Act withdrawal(AuthorityId party, Sha256 plan) {
        return new PlanActs.WithdrawEndorsement(party, plan, REASON);
    }

    private static Act withdrawal(AuthorityId party, String on) {
        return new SignatureActs.WithdrawSignature(party, day(on), REASON);
    }

    private static List<String> codes(Scenario scenario, String on) {
        return scenario.lifecycle().missing(scenario.twinning(), day(on)).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<ActKind> available(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-09-15")).stream()
                .map(AvailableAct::act)
                .toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
