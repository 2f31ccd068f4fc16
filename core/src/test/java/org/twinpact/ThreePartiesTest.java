package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** Tests of the twinning of Haifa, Marseille and Bremen, each under its profile. Germany uses the generic profile. */
class ThreePartiesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final WorkPlan PLAN = SampleLife.plan();
    private static final AgreementText TEXT = SampleLife.text(PLAN, List.of(HAIFA, MARSEILLE, BREMEN));
    private static final Sha256 HASH = TEXT.operativeHash();

    @Test
    void threeTownsBringOneAgreementIntoForce() {
        Scenario scenario = Scenario.until(5);
        explore(scenario);
        decideOnTheSubjects(scenario);
        finalizeText(scenario);
        decideOnTheText(scenario);

        scenario.accepted("2026-09-14", SampleLife.signs(HAIFA, HASH, true, "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-14", SampleLife.signs(MARSEILLE, HASH, false, "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        scenario.accepted("2026-09-14", SampleLife.signs(BREMEN, HASH, false, "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        scenario.accepted(
                "2026-09-21", SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", HASH));
        scenario.accepted("2026-09-21", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().obligations())
                .extracting(Obligation::code)
                .contains("IL-PUBLISH", "FR-PUBLISH", "GENERIC-PUBLISH");
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static void explore(Scenario scenario) {
        scenario.accepted("2026-02-21", new PartyActs.AddParty(SampleLife.BREMEN));
        prepare(scenario, MARSEILLE, "M");
        scenario.accepted("2026-03-10", new PreparationActs.AssessCapacity(HAIFA, SampleLife.capacity()));
        assertThat(scenario.twinning().stage()).as("Bremen is not ready").isEqualTo(Stage.PREPARATION);
        prepare(scenario, BREMEN, "B");
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(PLAN));
        for (AuthorityId party : new AuthorityId[] {HAIFA, MARSEILLE, BREMEN}) {
            assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
            scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(party, PLAN.hash()));
        }
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
    }

    private static void prepare(Scenario scenario, AuthorityId party, String prefix) {
        scenario.accepted(
                "2026-03-02", new PreparationActs.RecordRoundTable(party, SampleLife.roundTable("2026-03-01", prefix)));
        scenario.accepted("2026-03-08", new PreparationActs.SetGoals(party, SampleLife.goals(prefix)));
        scenario.accepted("2026-03-12", new PreparationActs.AssessCapacity(party, SampleLife.capacity()));
    }

    private static void decideOnTheSubjects(Scenario scenario) {
        scenario.accepted(
                "2026-05-03", SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-03", scenario.subjects()));
        scenario.accepted(
                "2026-05-19", SampleLife.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-05-19", scenario.subjects()));
        scenario.accepted(
                "2026-05-20", SampleLife.decides(BREMEN, "HEAD", Scope.SUBJECTS, "2026-05-20", scenario.subjects()));
    }

    private static void finalizeText(Scenario scenario) {
        scenario.accepted("2026-06-01", new TextActs.ProposeText(TEXT));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, TEXT, LanguageTag.HEBREW));
        scenario.accepted("2026-06-08", SampleLife.certifies(MARSEILLE, TEXT, LanguageTag.ENGLISH));
        assertThat(scenario.refused("2026-06-10", new TextActs.FinalizeText(HASH)))
                .containsExactly("NO_LANGUAGE_CERTIFIED");
        scenario.accepted("2026-06-09", SampleLife.certifies(BREMEN, TEXT, LanguageTag.ENGLISH));
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(HASH));
    }

    private static void decideOnTheText(Scenario scenario) {
        Sha256 text = HASH;
        scenario.accepted("2026-06-15", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", text));
        scenario.accepted("2026-06-29", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", text));
        assertThat(scenario.refused("2026-09-14", SampleLife.signs(BREMEN, HASH, false, "HEAD")))
                .as("its council has not decided")
                .containsExactly("DECISION_MISSING");
        scenario.accepted("2026-06-30", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-06-30", text));
    }
}
