package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the invalidation of everything that a new plan or text no longer covers, and of the event that names it.
 */
class InvalidationTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();

    private static final String ENDORSED = "il-haifa ENDORSEMENT, fr-marseille ENDORSEMENT";
    private static final String SUBJECTS = "il-haifa DECISION IL-COUNCIL, il-haifa DECISION IL-HEAD";
    private static final String TEXT = "il-haifa DECISION IL-LEGAL-OPINION, fr-marseille DECISION FR-COUNCIL";

    @ParameterizedTest
    @CsvSource(
            value = {
                "PLAN_AGREED | 12 | ''",
                "PLAN_AGREED | 17 | " + SUBJECTS,
                "TEXT_FINAL  | 18 | " + SUBJECTS,
                "TEXT_FINAL  | 21 | " + SUBJECTS + ", " + TEXT,
                "SIGNING | 22 | " + SUBJECTS + ", " + TEXT + ", il-haifa SIGNATURE",
            },
            delimiter = '|')
    void anAdoptedPlanNamesWhatLapsed(Stage stage, int acts, String lapsed) {
        Scenario scenario = Scenario.until(acts);
        assertThat(scenario.twinning().stage()).isEqualTo(stage);

        WorkPlan plan = second(false);
        scenario.accepted("2026-09-15", new PlanActs.ProposePlan(plan));
        scenario.accepted("2026-09-15", new PlanActs.EndorsePlan(MARSEILLE, plan.hash()));
        assertThat(scenario.twinning().stage()).isEqualTo(stage);

        List<EventData> changes = scenario.accepted("2026-09-15", new PlanActs.EndorsePlan(HAIFA, plan.hash()));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
        assertThat(scenario.twinning().plan()).contains(plan);
        assertThat(scenario.twinning().finalTextHash()).isEmpty();
        assertThat(invalidated(changes)).isEqualTo(lapsed.isEmpty() ? Set.of() : list(lapsed));
        assertWhole(scenario);
    }

    @Test
    void theRemovalOfAPartyTakesBackWhatTheOthersHadDecided() {
        Scenario scenario = Scenario.until(21);

        List<EventData> changes =
                scenario.accepted("2026-07-02", new PartyActs.RemoveParty(MARSEILLE, LocalText.of("די", "Enough")));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(invalidated(changes))
                .isEqualTo(list(ENDORSED + ", fr-marseille CERTIFICATE en, " + SUBJECTS + ", " + TEXT));
        assertWhole(scenario);
    }

    @Test
    void afterReplanningTheBodiesAreAskedAgain() {
        Scenario scenario = Scenario.until(21);
        WorkPlan plan = second(false);
        scenario.accepted("2026-07-02", new PlanActs.ProposePlan(plan));
        endorse(scenario, plan);

        assertThat(scenario.refused(
                        "2026-07-05",
                        new TextActs.FinalizeText(
                                SampleLife.text(SampleLife.plan()).operativeHash())))
                .containsExactlyInAnyOrder("PLAN_NOT_CITED", "DECISION_OUTDATED", "DECISION_OUTDATED");
    }

    @Test
    void moneyInThePlanRequiresTheTreasurer() {
        Scenario scenario = Scenario.until(12);
        WorkPlan plan = second(true);
        AgreementText text = SampleLife.text(plan);
        Sha256 hash = text.operativeHash();
        scenario.accepted("2026-05-01", new PlanActs.ProposePlan(plan));
        endorse(scenario, plan);
        scenario.accepted(
                "2026-07-10", SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-07-10", scenario.subjects()));
        scenario.accepted(
                "2026-07-11", SampleLife.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-07-11", scenario.subjects()));
        scenario.accepted("2026-07-12", new TextActs.ProposeText(text));
        scenario.accepted("2026-07-13", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        scenario.accepted("2026-07-13", SampleLife.certifies(MARSEILLE, text, LanguageTag.ENGLISH));
        scenario.accepted("2026-07-14", new TextActs.FinalizeText(hash));
        scenario.accepted("2026-07-20", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-07-20", hash));

        assertThat(scenario.refused("2026-09-14", SampleLife.signs(HAIFA, hash, true, "HEAD", "SECRETARY")))
                .containsExactly("DECISION_MISSING");
        assertThat(scenario.refused("2026-09-14", SampleLife.signs(HAIFA, hash, true, "HEAD", "TREASURER")))
                .containsExactly("DECISION_MISSING");

        scenario.accepted(
                "2026-07-21",
                SampleLife.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-07-21", scenario.subjects()));
        assertThat(scenario.warned("2026-09-14", SampleLife.signs(HAIFA, hash, true, "HEAD", "SECRETARY")))
                .containsExactly("SIGNATORIES_MISSING");
        assertThat(scenario.warned("2026-09-14", SampleLife.signs(HAIFA, hash, true, "HEAD", "TREASURER")))
                .isEmpty();
        scenario.accepted("2026-09-14", SampleLife.signs(HAIFA, hash, true, "HEAD", "TREASURER"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void withoutMoneyTheTreasurerIsNotAsked() {
        Scenario scenario = Scenario.until(18);

        assertThat(scenario.refused(
                        "2026-07-21",
                        SampleLife.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-07-21", scenario.subjects())))
                .containsExactly("DECISION_NOT_REQUIRED");
    }

    private static void endorse(Scenario scenario, WorkPlan plan) {
        scenario.accepted("2026-07-03", new PlanActs.EndorsePlan(HAIFA, plan.hash()));
        scenario.accepted("2026-07-04", new PlanActs.EndorsePlan(MARSEILLE, plan.hash()));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
    }

    private static WorkPlan second(boolean money) {
        return new WorkPlan(
                2,
                SampleLife.plan().objectives().stream()
                        .map(objective -> objective
                                .withTarget(new BigDecimal("150"))
                                .withCost(
                                        money
                                                ? Optional.of(new Money(new BigDecimal("90000"), "ILS"))
                                                : Optional.empty()))
                        .toList());
    }

    private static Set<String> invalidated(List<EventData> changes) {
        Set<String> lost = new TreeSet<>();
        for (EventData change : changes) {
            if (change instanceof Consequence.Invalidated invalidated) {
                invalidated
                        .items()
                        .forEach(one -> lost.add((one.party() + " " + one.kind() + " " + one.code()).trim()));
            }
        }
        return lost;
    }

    private static Set<String> list(String lapsed) {
        return new TreeSet<>(List.of(lapsed.split(", ")));
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}
