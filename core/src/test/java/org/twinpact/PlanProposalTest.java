package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PlanEvents;
import org.twinpact.twinning.PlanProposal;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** Tests of the proposal of a plan other than the agreed one, its adoption and its withdrawal. */
class PlanProposalTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final WorkPlan SECOND = new WorkPlan(2, SampleLife.plan().objectives());
    private static final AgreementText FINAL_TEXT = SampleLife.text(SampleLife.plan());
    private static final int AGREED = 12;
    private static final int DECIDED = 21;
    private static final int SIGNING = 22;

    @ParameterizedTest
    @ValueSource(ints = {AGREED, 18, DECIDED, SIGNING})
    void aProposalHasNoConsequencesAndItsWithdrawalLeavesTheSameState(int acts) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();

        assertThat(scenario.accepted("2026-09-15", new PlanActs.ProposePlan(SECOND)))
                .hasOnlyElementsOfType(PlanEvents.PlanProposed.class);
        assertWhole(scenario);
        assertThat(scenario.accepted("2026-09-15", new PlanActs.EndorsePlan(HAIFA, SECOND.hash())))
                .hasOnlyElementsOfType(PlanEvents.PlanEndorsed.class);
        assertThat(scenario.twinning().planProposal())
                .map(PlanProposal::endorsedBy)
                .hasValueSatisfying(endorsed -> assertThat(endorsed).containsExactly(HAIFA));
        assertUnchanged(before, scenario);
        assertWhole(scenario);

        scenario.accepted("2026-09-16", new PlanActs.WithdrawPlanProposal(SECOND.hash()));
        assertThat(scenario.twinning().planProposal()).isEmpty();
        assertUnchanged(before, scenario);
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-09-16")))
                .isEqualTo(scenario.lifecycle().availableActs(before, LocalDate.parse("2026-09-16")));
        assertWhole(scenario);
    }

    private static void assertUnchanged(Twinning before, Scenario scenario) {
        Twinning now = scenario.twinning();
        assertThat(now.stage()).isEqualTo(before.stage());
        assertThat(now.tracks()).isEqualTo(before.tracks());
        assertThat(now.plan()).isEqualTo(before.plan());
        assertThat(now.endorsedOn()).isEqualTo(before.endorsedOn());
        assertThat(now.subjects()).isEqualTo(before.subjects());
        assertThat(now.subjectsOn()).isEqualTo(before.subjectsOn());
        assertThat(now.finalTextHash()).isEqualTo(before.finalTextHash());
        LocalDate day = LocalDate.parse("2026-09-16");
        for (Gate gate : Gate.values()) {
            assertThat(scenario.lifecycle().missing(now, gate, day))
                    .isEqualTo(scenario.lifecycle().missing(before, gate, day));
        }
    }

    @Test
    void anAdoptedPlanReopensTheTextAndIsDecidedOnAgain() {
        Scenario scenario = Scenario.until(SIGNING);

        List<EventData> changes = scenario.adopted("2026-09-15", SECOND);

        assertThat(changes)
                .extracting(Object::getClass)
                .containsExactly(
                        PlanEvents.PlanEndorsed.class,
                        Consequence.PlanAdopted.class,
                        Consequence.TextReopened.class,
                        Consequence.StageEntered.class,
                        Consequence.Invalidated.class);
        Twinning now = scenario.twinning();
        assertThat(now.stage()).isEqualTo(Stage.PLAN_AGREED);
        assertThat(now.planHash()).contains(SECOND.hash());
        assertThat(now.subjects()).contains(SECOND.subjects(List.of(HAIFA, MARSEILLE)));
        assertThat(now.subjectsOn()).contains(LocalDate.parse("2026-09-15"));
        assertThat(now.endorsedOn()).contains(LocalDate.parse("2026-09-15"));
        assertThat(scenario.lifecycle().missing(now, Gate.TEXT, LocalDate.parse("2026-09-16")))
                .extracting(Finding::code)
                .contains("PLAN_NOT_CITED", "DECISION_OUTDATED");
        assertWhole(scenario);
    }

    @Test
    void theOutcomeOfAProposalNamesWhatItsAdoptionInvalidates() {
        Outcome outcome = Scenario.until(SIGNING).ask("2026-09-15", new PlanActs.ProposePlan(SECOND));

        assertThat(outcome.match(Outcome.Accepted::warnings, refused -> List.<Finding>of()))
                .filteredOn(warning -> warning.code().equals("ADOPTION_INVALIDATES"))
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.text(LanguageTag.ENGLISH)).contains("signature – Haifa", "the council"));
    }

    @Test
    void aSignatureCountsWhileAnotherPlanIsProposedAndTheProposalLapsesWhenAllHaveSigned() {
        Scenario scenario = Scenario.until(SIGNING);
        scenario.accepted("2026-09-14", new PlanActs.ProposePlan(SECOND));

        scenario.perform(SampleLife.acts().get(SIGNING));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().planProposal()).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void aTextIsFinalizedOnTheAgreedPlanWhileAnotherIsProposed() {
        Scenario scenario = Scenario.until(17);
        scenario.accepted("2026-06-10", new PlanActs.ProposePlan(SECOND));

        scenario.perform(SampleLife.acts().get(17));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.TEXT_FINAL);
        assertThat(scenario.twinning().planProposal()).isPresent();
        assertThat(scenario.adoptedBy("2026-06-11", SECOND.hash())).isNotEmpty();
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
        assertWhole(scenario);
    }

    @Test
    void anAdoptedPlanTakesTheProposedTextOfTheEarlierPlanWithIt() {
        Scenario scenario = Scenario.until(DECIDED);
        AgreementText other = FINAL_TEXT.withClauses(
                FINAL_TEXT.clauses().get(0).withId("C04"), FINAL_TEXT.clauses().get(1));
        scenario.accepted("2026-07-02", new TextActs.ProposeText(other));

        scenario.adopted("2026-07-03", SECOND);

        assertThat(scenario.twinning().textProposal()).isEmpty();
        assertThat(scenario.twinning().text()).contains(FINAL_TEXT);
        assertWhole(scenario);
    }

    @Test
    void withoutAProposalThereIsNothingToEndorseOrWithdraw() {
        Scenario scenario = Scenario.until(AGREED);
        assertThat(scenario.refused("2026-05-01", new PlanActs.EndorsePlan(HAIFA, SECOND.hash())))
                .containsExactly("NO_PLAN_PROPOSED");
        assertThat(scenario.refused("2026-05-01", new PlanActs.WithdrawPlanProposal(SECOND.hash())))
                .containsExactly("NO_PLAN_PROPOSED");
        assertThat(available(scenario)).doesNotContain(ActKind.ENDORSE_PLAN, ActKind.WITHDRAW_PLAN_PROPOSAL);

        scenario.accepted("2026-05-02", new PlanActs.ProposePlan(SECOND));
        assertThat(scenario.refused(
                        "2026-05-03",
                        new PlanActs.EndorsePlan(HAIFA, SampleLife.plan().hash())))
                .containsExactly("PLAN_NOT_CURRENT");
        assertThat(scenario.refused("2026-05-01", new PlanActs.EndorsePlan(HAIFA, SECOND.hash())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(available(scenario)).contains(ActKind.ENDORSE_PLAN, ActKind.WITHDRAW_PLAN_PROPOSAL);
    }

    @Test
    void theRemovalOfAPartyEndsTheProposalOfATwinningThatGoesBack() {
        Scenario scenario = Scenario.until(AGREED);
        scenario.accepted("2026-05-02", new PlanActs.ProposePlan(SECOND));

        scenario.accepted("2026-05-03", new PartyActs.RemoveParty(MARSEILLE, LocalText.of("די", "Enough")));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(scenario.twinning().planProposal()).isEmpty();
        assertWhole(scenario);
    }

    private static List<ActKind> available(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-05-03")).stream()
                .map(AvailableAct::act)
                .distinct()
                .toList();
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
        assertThat(Snapshots.read(Snapshots.write(scenario.twinning()))).contains(scenario.twinning());
    }
}
