package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;

/**
 * Tests of the order of each party's decisions under the law of its country, of which the lifecycle itself has no
 * knowledge.
 */
class StepOrderTest {
    @Test
    void inFranceTheTextComesBeforeTheCouncil() {
        LocalAuthority lyon = another(SampleLife.MARSEILLE, "fr-lyon", "ליון", "Lyon");
        Scenario scenario = planned(SampleLife.MARSEILLE, lyon);
        AuthorityId marseille = SampleLife.MARSEILLE.id();
        AgreementText text = text(scenario);

        assertThat(scenario.refused(
                        "2026-05-19",
                        SampleLife.decides(marseille, "COUNCIL", Scope.SUBJECTS, "2026-05-19", scenario.subjects())))
                .containsExactly("DECISION_NOT_REQUIRED");
        assertThat(scenario.refused(
                        "2026-05-19",
                        SampleLife.decides(marseille, "COUNCIL", Scope.TEXT, "2026-05-19", text.operativeHash())))
                .containsExactly("TEXT_NOT_FINAL");

        finalizeText(scenario, text, SampleLife.MARSEILLE, lyon);
        scenario.accepted(
                "2026-06-29", SampleLife.decides(marseille, "COUNCIL", Scope.TEXT, "2026-06-29", text.operativeHash()));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.TEXT_FINAL);
    }

    @Test
    void inIsraelTheSubjectsComeBeforeTheText() {
        LocalAuthority eilat = another(SampleLife.HAIFA, "il-eilat", "אילת", "Eilat");
        Scenario scenario = planned(SampleLife.HAIFA, eilat);
        AuthorityId haifa = SampleLife.HAIFA.id();
        AgreementText text = text(scenario);
        scenario.accepted("2026-06-01", new TextActs.ProposeText(text));
        certify(scenario, text, SampleLife.HAIFA, eilat);

        assertThat(scenario.refused("2026-06-10", new TextActs.FinalizeText(text.operativeHash())))
                .containsExactly("DECISION_MISSING", "DECISION_MISSING", "DECISION_MISSING", "DECISION_MISSING");
        assertThat(scenario.refused(
                        "2026-06-10",
                        SampleLife.decides(haifa, "COUNCIL", Scope.SUBJECTS, "2026-06-10", scenario.subjects())))
                .as("the head comes before the council")
                .containsExactly("DECISION_MISSING");

        for (LocalAuthority party : new LocalAuthority[] {SampleLife.HAIFA, eilat}) {
            scenario.accepted(
                    "2026-06-10",
                    SampleLife.decides(party.id(), "HEAD", Scope.SUBJECTS, "2026-06-10", scenario.subjects()));
            scenario.accepted(
                    "2026-06-11",
                    SampleLife.decides(party.id(), "COUNCIL", Scope.SUBJECTS, "2026-06-11", scenario.subjects()));
        }
        scenario.accepted("2026-06-12", new TextActs.FinalizeText(text.operativeHash()));
        assertThat(scenario.refused(
                        "2026-06-19",
                        SampleLife.decides(haifa, "COUNCIL", Scope.TEXT, "2026-06-19", text.operativeHash())))
                .containsExactly("DECISION_NOT_REQUIRED");
    }

    /** Returns a scenario of two towns, from the opening to the plan that both endorsed. */
    private static Scenario planned(LocalAuthority opener, LocalAuthority partner) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", new OpeningActs.OpenTwinning(opener));
        scenario.accepted("2026-02-02", new PreparationActs.RecordPartnerSearch(opener.id(), SampleLife.search()));
        scenario.accepted("2026-02-20", new PartyActs.AddParty(partner));
        prepare(scenario, opener.id(), "H");
        prepare(scenario, partner.id(), "M");
        WorkPlan plan = new WorkPlan(
                1,
                SampleLife.plan().objectives().stream()
                        .map(objective -> objective.withLead(opener.id()))
                        .toList());
        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(plan));
        scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(opener.id(), plan.hash()));
        scenario.accepted("2026-04-22", new PlanActs.EndorsePlan(partner.id(), plan.hash()));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
        return scenario;
    }

    private static void prepare(Scenario scenario, AuthorityId party, String prefix) {
        scenario.accepted(
                "2026-03-02", new PreparationActs.RecordRoundTable(party, SampleLife.roundTable("2026-03-01", prefix)));
        scenario.accepted("2026-03-08", new PreparationActs.SetGoals(party, SampleLife.goals(prefix)));
        scenario.accepted("2026-03-10", new PreparationActs.AssessCapacity(party, SampleLife.capacity()));
    }

    private static AgreementText text(Scenario scenario) {
        return SampleLife.text(
                scenario.twinning().plan().orElseThrow(),
                scenario.twinning().tracks().stream().map(Track::party).toList());
    }

    private static void finalizeText(Scenario scenario, AgreementText text, LocalAuthority one, LocalAuthority other) {
        scenario.accepted("2026-06-01", new TextActs.ProposeText(text));
        certify(scenario, text, one, other);
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(text.operativeHash()));
    }

    private static void certify(Scenario scenario, AgreementText text, LocalAuthority one, LocalAuthority other) {
        scenario.accepted("2026-06-08", SampleLife.certifies(one.id(), text, LanguageTag.HEBREW));
        scenario.accepted("2026-06-09", SampleLife.certifies(other.id(), text, LanguageTag.ENGLISH));
    }

    private static LocalAuthority another(LocalAuthority model, String id, String hebrew, String english) {
        AuthorityCode code = new AuthorityCode(model.codes().get(0).scheme(), "1");
        return model.withId(new AuthorityId(id))
                .withName(LocalText.of(hebrew, english))
                .withCodes(code);
    }
}
