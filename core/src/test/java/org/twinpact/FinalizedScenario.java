package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** The sample life with two parties or three, up to a final text, and its signing. */
final class FinalizedScenario {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();

    private FinalizedScenario() {}

    /**
     * Returns the sample life with two or three parties, up to a final text with the given conditions, decided on by
     * Haifa and Marseille.
     */
    static Scenario finalized(int parties, UnaryOperator<AgreementConditions> change) {
        return finalized(parties, change, Rulebook.shipped());
    }

    static Scenario finalized(int parties, UnaryOperator<AgreementConditions> change, Rulebook rules) {
        Scenario scenario = Scenario.until(parties == 2 ? 14 : 8, rules);
        List<AuthorityId> all = List.of(HAIFA, MARSEILLE, BREMEN).subList(0, parties);
        if (parties == 3) {
            joinBremen(scenario);
        }
        AgreementText text = SampleLife.text(SampleLife.plan(), all)
                .withConditions(change.apply(AgreementConditions.atLastSignature()));
        scenario.accepted("2026-06-01", new TextActs.ProposeText(text));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        for (AuthorityId other : all.subList(1, parties)) {
            scenario.accepted("2026-06-09", SampleLife.certifies(other, text, LanguageTag.ENGLISH));
        }
        Sha256 hash = text.operativeHash();
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(hash));
        scenario.accepted("2026-06-15", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", hash));
        scenario.accepted("2026-06-29", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", hash));
        return scenario;
    }

    private static void joinBremen(Scenario scenario) {
        scenario.accepted("2026-03-11", new PartyActs.AddParty(SampleLife.BREMEN));
        SampleLife.acts().subList(8, 9).forEach(scenario::perform);
        scenario.accepted(
                "2026-03-13", new PreparationActs.RecordRoundTable(BREMEN, SampleLife.roundTable("2026-03-01", "B")));
        scenario.accepted("2026-03-14", new PreparationActs.SetGoals(BREMEN, SampleLife.goals("B")));
        scenario.accepted("2026-03-15", new PreparationActs.AssessCapacity(BREMEN, SampleLife.capacity()));
        SampleLife.acts().subList(9, 12).forEach(scenario::perform);
        scenario.accepted(
                "2026-04-23", new PlanActs.EndorsePlan(BREMEN, SampleLife.plan().hash()));
        for (String body : List.of("HEAD", "COUNCIL")) {
            scenario.accepted(
                    "2026-05-03", SampleLife.decides(HAIFA, body, Scope.SUBJECTS, "2026-05-03", scenario.subjects()));
        }
        scenario.accepted(
                "2026-05-04", SampleLife.decides(BREMEN, "HEAD", Scope.SUBJECTS, "2026-05-04", scenario.subjects()));
    }

    static void signAll(Scenario scenario) {
        signAll(scenario, true);
    }

    static void signAll(Scenario scenario, boolean transmit) {
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));
        if (transmit) {
            transmit(scenario);
        }
    }

    static void transmit(Scenario scenario) {
        scenario.accepted(
                "2026-09-21",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", hash(scenario)));
    }

    static Act signs(Scenario scenario, AuthorityId party, String on, String... offices) {
        List<Signatory> signatories = Stream.of(offices).map(Signatory::of).toList();
        return new SignatureActs.RecordSignature(
                party, new Signature(hash(scenario), signatories, true, LocalDate.parse(on)));
    }

    static Sha256 hash(Scenario scenario) {
        return scenario.twinning().finalTextHash().orElseThrow();
    }

    static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}
