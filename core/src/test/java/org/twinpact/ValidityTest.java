package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;

/** Tests of the validity of decisions and signatures, which count for exactly their content and on their day. */
class ValidityTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText PASSED = LocalText.of("נעשה בעבר", "Done before");
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();

    private static final int PLAN_AGREED = 12;
    private static final int DECIDED_ON_SUBJECTS = 14;
    private static final int TEXT_FINAL = 18;
    private static final int DECIDED_ON_TEXT = 21;
    private static final int SIGNED_BY_HAIFA = 22;
    private static final int SIGNED = 23;

    @Test
    void aClauseCannotHideInAnothersVariables() {
        LocalText words = LocalText.in(LanguageTag.HEBREW, "כל צד יישא בהוצאותיו");
        Clause first = clause("C1", words, Map.of());
        Clause second = clause("C2", words, Map.of()).withHeading(LocalText.in(LanguageTag.HEBREW, "כסף"));
        Clause both = clause("C1", words, Map.of("end", "C2", "כסף", "כל צד יישא בהוצאותיו"));

        assertThat(text(both).operativeHash()).isNotEqualTo(text(first, second).operativeHash());
        assertThat(text(both).operativeHash(LanguageTag.HEBREW))
                .isNotEqualTo(text(first, second).operativeHash(LanguageTag.HEBREW));
    }

    @Test
    void aDecisionOnAnotherPlanDoesNotCount() {
        Scenario scenario = Scenario.until(PLAN_AGREED);
        Sha256 other = new WorkPlan(2, SampleLife.plan().objectives()).subjects(List.of(HAIFA, MARSEILLE));

        assertThat(scenario.refused(
                        "2026-05-03", SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-03", other)))
                .containsExactly("SUBJECTS_NOT_CURRENT");
    }

    @Test
    void aDecisionOlderThanTheRecordOfThePlanIsRecordedWithAWarning() {
        Scenario scenario = Scenario.until(PLAN_AGREED);

        assertThat(scenario.warned("2026-05-03", decides(scenario, "HEAD", "2026-03-01")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void anOlderDecisionDoesNotReplaceTheCurrentOne() {
        Scenario scenario = Scenario.until(DECIDED_ON_SUBJECTS);
        scenario.accepted("2026-05-30", with(scenario, "COUNCIL", "2026-05-30", Result.REFUSED));

        scenario.accepted("2026-05-31", decides(scenario, "COUNCIL", "2026-05-28"));
        assertThat(codes(scenario, "2026-06-30")).contains("DECISION_REFUSED");
    }

    @Test
    void aCouncilsDecisionHasNoEffectWhileTheHeadsIsWithdrawn() {
        Scenario scenario = Scenario.until(DECIDED_ON_SUBJECTS);
        assertThat(scenario.refused("2026-05-25", decides(scenario, "HEAD", "2026-05-25")))
                .containsExactly("ALREADY_DECIDED");
        scenario.accepted("2026-05-24", with(scenario, "HEAD", "2026-05-24", Result.WITHDRAWN));
        assertThat(codes(scenario, "2026-06-30"))
                .contains("DECISION_WITHDRAWN", "DECISION_WAITS_FOR_PREREQUISITE")
                .doesNotContain("DECISION_OUTDATED");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-06-30")))
                .filteredOn(missing -> missing.code().equals("DECISION_WAITS_FOR_PREREQUISITE"))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.evidence()).isEqualTo("IL-COUNCIL");
                    assertThat(missing.text(LanguageTag.ENGLISH))
                            .endsWith(": the head of the authority (the subjects of cooperation).");
                });

        scenario.accepted("2026-05-25", decides(scenario, "HEAD", "2026-05-25"));

        assertThat(codes(scenario, "2026-06-30"))
                .doesNotContain("DECISION_WITHDRAWN", "DECISION_WAITS_FOR_PREREQUISITE");
    }

    @Test
    void receivingIsNoDecisionAndVotesAgainstAreNoApproval() {
        Scenario scenario = Scenario.until(PLAN_AGREED);
        assertThat(scenario.refused("2026-05-03", with(scenario, "HEAD", "2026-05-03", Result.RECEIVED)))
                .containsExactly("RECEIVED_IS_NO_DECISION");
        scenario.accepted("2026-05-03", decides(scenario, "HEAD", "2026-05-03"));

        Decision outvoted = decision(decides(scenario, "COUNCIL", "2026-05-19")).withVotes(Votes.of(0, 30, 0));
        assertThat(scenario.refused("2026-05-19", new DecisionActs.RecordDecision(HAIFA, outvoted)))
                .containsExactly("VOTES_DO_NOT_CARRY");
    }

    @Test
    void textIsNotFinalizedBeforeItsProposal() {
        Scenario scenario = Scenario.until(TEXT_FINAL - 1);

        assertThat(scenario.refused("1999-01-01", new TextActs.FinalizeText(TEXT)))
                .contains("DATE_BEFORE_PREREQUISITE", "DECISION_LATER");
    }

    @Test
    void whileOneHasSignedTheMissingSignatureIsNamed() {
        Scenario scenario = Scenario.until(SIGNED_BY_HAIFA);

        List<Finding> missing = scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-09-15"));
        assertThat(missing).extracting(Finding::code).containsExactly("SIGNATURE_MISSING");
        assertThat(missing.get(0).party()).contains(MARSEILLE);
    }

    @Test
    void whatIsMissingDependsOnTheDay() {
        Scenario scenario = Scenario.until(DECIDED_ON_TEXT);

        assertThat(codes(scenario, "2026-07-01")).containsExactly("SIGNATURE_MISSING", "SIGNATURE_MISSING");
        assertThat(codes(scenario, "2026-06-20")).contains("DECISION_LATER");
    }

    @Test
    void theRemovalOfAPartyInvalidatesTheSignatureAndTheText() {
        Scenario scenario = Scenario.until(SIGNED_BY_HAIFA);

        scenario.accepted(
                "2026-10-01", new PartyActs.RemoveParty(MARSEILLE, LocalText.of("הצד חזר בו", "It withdrew")));

        assertThat(scenario.twinning().track(HAIFA).orElseThrow().signature()).isEmpty();
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.TEXT, LocalDate.parse("2026-10-02")))
                .extracting(Finding::code)
                .contains("PARTIES_NOT_NAMED");
    }

    @Test
    void theSameTextFinalizedAgainIsSignedAgain() {
        Scenario scenario = Scenario.until(SIGNED_BY_HAIFA);
        scenario.accepted(
                "2026-09-19", new PartyActs.RemoveParty(MARSEILLE, LocalText.of("הצד חזר בו", "It withdrew")));
        scenario.accepted("2026-09-19", new PartyActs.AddParty(SampleLife.MARSEILLE));
        for (Guidance guidance : List.of(Guidance.ROUND_TABLE, Guidance.GOALS, Guidance.CAPACITY)) {
            scenario.accepted("2026-09-19", new PreparationActs.PassGuidance(MARSEILLE, guidance, PASSED));
        }
        scenario.accepted(
                "2026-09-20",
                new PlanActs.EndorsePlan(HAIFA, scenario.twinning().planHash().orElseThrow()));
        scenario.accepted(
                "2026-09-20",
                new PlanActs.EndorsePlan(
                        MARSEILLE, scenario.twinning().planHash().orElseThrow()));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
        scenario.accepted(
                "2026-09-21", SampleLife.certifies(MARSEILLE, SampleLife.text(SampleLife.plan()), LanguageTag.ENGLISH));
        scenario.accepted("2026-09-21", new TextActs.FinalizeText(TEXT));
        scenario.accepted("2026-09-21", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-09-21", TEXT));

        scenario.accepted("2026-09-22", signs(HAIFA, "2026-09-22", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-22", signs(MARSEILLE, "2026-09-22", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void theExecutionPartOnlyGrowsOnceSomebodyHasSigned() {
        Scenario scenario = Scenario.until(DECIDED_ON_TEXT);
        scenario.accepted(
                "2026-07-01", new TextActs.CompleteSigningDetails(WalkTowns.completed(scenario.twinning(), false)));
        SampleLife.acts().subList(DECIDED_ON_TEXT, SIGNED_BY_HAIFA).forEach(scenario::perform);

        assertThat(scenario.refused(
                        "2026-09-15", new TextActs.CompleteSigningDetails(SampleLife.text(SampleLife.plan()))))
                .containsExactly("FINAL_TEXT_CHANGED");
    }

    @Test
    void aTransmissionRecordedFirstDoesNotHoldUpTheSignature() {
        Scenario scenario = Scenario.until(DECIDED_ON_TEXT);
        scenario.accepted(
                "2026-09-21", SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT));

        scenario.accepted("2026-09-22", signs(MARSEILLE, "2026-09-14", "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void aSignatureIsWithoutEffectWhileItsCouncilsApprovalIsWithdrawn() {
        Scenario scenario = Scenario.until(SIGNED_BY_HAIFA);
        scenario.accepted("2026-10-31", with(scenario, "COUNCIL", "2026-10-31", Result.WITHDRAWN));
        scenario.accepted("2026-11-01", signs(MARSEILLE, "2026-11-01", "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(codes(scenario, "2026-11-01")).contains("SIGNATURE_WITHOUT_EFFECT");

        scenario.accepted("2026-11-02", decides(scenario, "COUNCIL", "2026-11-02"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().signedOn()).contains(LocalDate.parse("2026-11-01"));
    }

    @Test
    void itIsNotInForceBeforeTheDayOfTheLastStep() {
        Scenario scenario = Scenario.until(SIGNED);
        scenario.accepted(
                "2026-09-21", SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT));

        assertThat(scenario.refused("2026-09-15", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .containsExactly("DECISION_LATER");
        scenario.accepted("2026-09-21", new EntryIntoForceActs.ConfirmEntryIntoForce());
    }

    @Test
    void aNewerProfileDoesNotAlarmTheAudit() {
        Scenario scenario = Scenario.until(SampleLife.acts().size());
        Profile israel = Profiles.shipped().applyingTo(SampleLife.HAIFA);
        Rulebook later = new Rulebook(Profiles.shipped().with(israel.withVersion("2027-1")), Themes.standard());

        assertThat(Lifecycle.under(later).audit(scenario.history())).isEmpty();
    }

    @Test
    void aNumberTooLongToWriteIsBadInput() {
        TwinningOffice office = TwinningOffice.inMemory();
        Outcome.Accepted opened = office.open(
                        new OpeningActs.OpenTwinning(SampleLife.HAIFA),
                        ActContext.role("Officer", HAIFA, LocalDate.parse("2026-01-05")))
                .orElseThrow();
        WorkPlan plan = new WorkPlan(
                1, List.of(SampleLife.plan().objectives().get(0).withTarget(new BigDecimal("1e2147483647"))));

        List<Finding> missing = office.perform(
                        opened.twinning().id(),
                        new PlanActs.ProposePlan(plan),
                        ActContext.role("Officer", HAIFA, LocalDate.parse("2026-01-06")))
                .match(accepted -> List.of(), Outcome.Refused::missing);

        assertThat(missing).extracting(Finding::code).containsExactly("INVALID_INPUT");
    }

    private static List<String> codes(Scenario scenario, String day) {
        return scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse(day)).stream()
                .map(Finding::code)
                .toList();
    }

    private static Act decides(Scenario scenario, String body, String on) {
        return SampleLife.decides(HAIFA, body, Scope.SUBJECTS, on, scenario.subjects());
    }

    private static Act with(Scenario scenario, String body, String on, Result result) {
        return new DecisionActs.RecordDecision(
                HAIFA, decision(decides(scenario, body, on)).withResult(result).withVotes(Optional.empty()));
    }

    private static Decision decision(Act act) {
        return ((DecisionActs.RecordDecision) act).decision();
    }

    private static Act signs(AuthorityId party, String on, String... offices) {
        SignatureActs.RecordSignature signed =
                (SignatureActs.RecordSignature) SampleLife.signs(party, TEXT, true, offices);
        return new SignatureActs.RecordSignature(
                party, new Signature(TEXT, signed.signature().signatories(), true, LocalDate.parse(on)));
    }

    private static AgreementText text(Clause... clauses) {
        return SampleLife.text(SampleLife.plan())
                .withLanguages(LanguageTag.HEBREW)
                .withClauses(clauses);
    }

    private static Clause clause(String id, LocalText words, Map<String, String> variables) {
        return new ClauseBuilder()
                .id(id)
                .part(Part.OPERATIVE)
                .body(words)
                .variables(variables)
                .build();
    }
}
