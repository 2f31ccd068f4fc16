package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinpact.jurisdiction.Basis.DEFAULT;
import static org.twinpact.jurisdiction.Basis.GUIDE;
import static org.twinpact.jurisdiction.Basis.LAW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;

/** Tests of the conditions of each gate, in order, with the party, the body, the evidence and the basis. */
class GateConditionsTest {
    private static final Optional<AuthorityId> ALL = Optional.empty();
    private static final Optional<AuthorityId> HAIFA = Optional.of(SampleLife.HAIFA.id());
    private static final Optional<AuthorityId> MARSEILLE = Optional.of(SampleLife.MARSEILLE.id());
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private static final int OPENED = 1;
    private static final int PARTY_ADDED = 5;
    private static final int EXPLORATION = 9;
    private static final int PLAN_AGREED = 12;
    private static final int TEXT_PROPOSED = 15;
    private static final int DECIDED_ON_TEXT = 21;
    private static final int SIGNED = 23;

    @Test
    void explorationRequiresThePreparationOfTheGuide() {
        assertThat(asked(OPENED, Gate.EXPLORE))
                .containsExactly(
                        tuple("PARTNER_MISSING", ALL, "OFFICER", "PARTY", GUIDE),
                        tuple("ROUND_TABLE_MISSING", HAIFA, "OFFICER", "MINUTES", GUIDE),
                        tuple("GOALS_MISSING", HAIFA, "OFFICER", "GOALS", GUIDE),
                        tuple("PARTNER_SEARCH_MISSING", ALL, "OFFICER", "SEARCH", GUIDE),
                        tuple("CAPACITY_NOT_ASSESSED", HAIFA, "OFFICER", "ASSESSMENT", GUIDE));
        assertThat(asked(PARTY_ADDED, Gate.EXPLORE))
                .containsExactly(
                        tuple("ROUND_TABLE_MISSING", MARSEILLE, "OFFICER", "MINUTES", GUIDE),
                        tuple("GOALS_MISSING", MARSEILLE, "OFFICER", "GOALS", GUIDE),
                        tuple("CAPACITY_NOT_ASSESSED", HAIFA, "OFFICER", "ASSESSMENT", GUIDE),
                        tuple("CAPACITY_NOT_ASSESSED", MARSEILLE, "OFFICER", "ASSESSMENT", GUIDE));
        assertThat(missing(OPENED, Gate.EXPLORE))
                .allSatisfy(one -> assertThat(one.source()).contains("Federation of Local Authorities in Israel"));
    }

    @Test
    void thePlanGateRequiresAnEndorsedPlan() {
        assertThat(asked(EXPLORATION, Gate.PLAN))
                .containsExactly(
                        tuple("PLAN_MISSING", ALL, "OFFICER", "PLAN", GUIDE),
                        tuple("PLAN_NOT_ENDORSED", HAIFA, "OFFICER", "ENDORSEMENT", DEFAULT),
                        tuple("PLAN_NOT_ENDORSED", MARSEILLE, "OFFICER", "ENDORSEMENT", DEFAULT));
        assertThat(missing(EXPLORATION, Gate.PLAN).get(1).source()).doesNotContain("Israel");
    }

    @Test
    void finalizationRequiresProposalCertificatesAndDecisions() {
        assertThat(asked(PLAN_AGREED, Gate.TEXT))
                .containsExactly(
                        tuple("TEXT_MISSING", ALL, "OFFICER", "TEXT", DEFAULT),
                        tuple("NO_LANGUAGE_CERTIFIED", HAIFA, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("NO_LANGUAGE_CERTIFIED", MARSEILLE, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("DECISION_MISSING", HAIFA, "HEAD", "IL-HEAD", GUIDE),
                        tuple("DECISION_MISSING", HAIFA, "COUNCIL", "IL-COUNCIL", GUIDE),
                        tuple("GUARD_UNMET", MARSEILLE, "OFFICER", "FR-FORECAST", LAW));
        assertThat(asked(TEXT_PROPOSED, Gate.TEXT))
                .containsExactly(
                        tuple("NO_LANGUAGE_CERTIFIED", HAIFA, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("NO_LANGUAGE_CERTIFIED", MARSEILLE, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("LANGUAGE_NOT_CERTIFIED", ALL, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT));
    }

    @Test
    void everyLanguageIsCertifiedBySomeParty() {
        Scenario scenario = Scenario.until(16);
        scenario.accepted(
                "2026-06-09",
                SampleLife.certifies(
                        SampleLife.MARSEILLE.id(), SampleLife.text(SampleLife.plan()), LanguageTag.HEBREW));

        assertThat(scenario.refused(
                        "2026-06-10",
                        new TextActs.FinalizeText(
                                SampleLife.text(SampleLife.plan()).operativeHash())))
                .as("both certified the Hebrew, nobody the English")
                .containsExactly("LANGUAGE_NOT_CERTIFIED");
    }

    @Test
    void entryIntoForceRequiresSignaturesAndLastSteps() {
        assertThat(asked(DECIDED_ON_TEXT, Gate.ALL_SIGNED))
                .containsExactly(
                        tuple("SIGNATURE_MISSING", HAIFA, "HEAD", "SIGNATURE", DEFAULT),
                        tuple("SIGNATURE_MISSING", MARSEILLE, "HEAD", "SIGNATURE", DEFAULT));
        assertThat(asked(SIGNED, Gate.ENTRY_INTO_FORCE))
                .containsExactly(tuple("FILING_MISSING", MARSEILLE, "STATE_REPRESENTATIVE", "FR-TRANSMISSION", LAW));
    }

    @Test
    void withoutAPartnerSearchTheTwinningIsStillPreparing() {
        Scenario scenario = Scenario.until(3);
        SampleLife.acts().subList(4, 9).forEach(scenario::perform);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PREPARATION);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), DAY))
                .extracting(Finding::code)
                .containsExactly("PARTNER_SEARCH_MISSING");

        scenario.accepted(
                "2026-03-13", new PreparationActs.RecordPartnerSearch(SampleLife.MARSEILLE.id(), SampleLife.search()));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
    }

    @Test
    void aPartyReadsItsOwnAndTheJointConditions() {
        Scenario scenario = Scenario.until(PLAN_AGREED);

        assertThat(scenario.lifecycle().missing(scenario.twinning(), SampleLife.MARSEILLE.id(), DAY))
                .extracting(Finding::code)
                .containsExactly("TEXT_MISSING", "NO_LANGUAGE_CERTIFIED", "GUARD_UNMET");
        assertThatIllegalArgumentException()
                .as("who is no party does not read that it lacks nothing of its own")
                .isThrownBy(() -> scenario.lifecycle().missing(scenario.twinning(), SampleLife.BREMEN.id(), DAY))
                .withMessageContaining("de-bremen is no party");
    }

    @Test
    void whereNoGateIsAheadNothingIsMissing() {
        Scenario scenario = Scenario.until(25);

        assertThat(scenario.lifecycle().missing(scenario.twinning(), DAY)).isEmpty();
    }

    private static List<Tuple> asked(int acts, Gate gate) {
        return missing(acts, gate).stream()
                .map(one -> tuple(one.code(), one.party(), one.body().code(), one.evidence(), one.basis()))
                .toList();
    }

    private static List<Finding> missing(int acts, Gate gate) {
        Scenario scenario = Scenario.until(acts);
        return scenario.lifecycle().missing(scenario.twinning(), gate, DAY);
    }
}
