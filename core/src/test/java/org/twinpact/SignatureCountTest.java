package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signAll;
import static org.twinpact.FinalizedScenario.signs;
import static org.twinpact.FinalizedScenario.transmit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;

/** Tests of the number of signatures that a text requires, and of the signatures that count. */
class SignatureCountTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();

    @Test
    void twoOfThreeSufficeAndTheThirdJoinsLater() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        signAll(scenario);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().obligations())
                .as("who has not signed owes nothing")
                .noneMatch(obligation -> obligation.owner().equals(BREMEN));

        scenario.accepted("2026-09-22", new EntryIntoForceActs.ConfirmEntryIntoForce());
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-03", signs(scenario, BREMEN, "2026-10-03", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().signedOn()).contains(LocalDate.parse("2026-09-14"));
        assertThat(scenario.twinning().obligations())
                .filteredOn(obligation ->
                        obligation.owner().equals(BREMEN) && obligation.code().equals("GENERIC-PUBLISH"))
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.due()).isEqualTo(LocalDate.parse("2026-10-10")));
        assertThat(scenario.refused("2026-10-04", signs(scenario, BREMEN, "2026-10-04", "HEAD")))
                .containsExactly("ALREADY_SIGNED");
        assertWhole(scenario);
    }

    @Test
    void aYearMayLieBetweenTwoSignatures() {
        Scenario scenario = finalized(2, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted(
                "2027-08-01",
                new SignatureActs.ScheduleCeremony(
                        SampleLife.ceremony().withHost(MARSEILLE).withOn(day("2027-09-14"))));

        scenario.accepted("2027-09-14", signs(scenario, MARSEILLE, "2027-09-14", "HEAD"));

        assertThat(scenario.twinning().signedOn()).contains(day("2027-09-14"));
        assertWhole(scenario);
    }

    @Test
    void aSetThatDoesNotBindIsRecordedAndDoesNotCount() {
        Scenario scenario = finalized(2, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));

        assertThat(scenario.warned("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD")))
                .containsExactly("SIGNATORIES_MISSING");
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), day("2026-09-15")))
                .singleElement()
                .satisfies(missing -> assertThat(missing.source()).contains("s. 203"));
        scenario.accepted("2026-09-20", signs(scenario, HAIFA, "2026-09-20", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void afterTwoOfThreeSignedOnlyTheyAreAsked() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        assertThat(asked(scenario, Gate.SIGN)).containsExactly("de-bremen GENERIC-COUNCIL");
        signAll(scenario, false);

        assertThat(asked(scenario, Gate.ENTRY_INTO_FORCE)).containsExactly("fr-marseille FR-TRANSMISSION");
        transmit(scenario);
        assertThat(asked(scenario, Gate.ENTRY_INTO_FORCE)).isEmpty();
    }

    @Test
    void whoSignsLateOwesByItselfAndDoublesNobodysObligations() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        signAll(scenario);
        List<Obligation> owed = scenario.twinning().obligations();
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-03", signs(scenario, BREMEN, "2026-10-03", "HEAD"));

        assertThat(scenario.twinning().obligations())
                .containsAll(owed)
                .filteredOn(obligation -> !obligation.owner().equals(BREMEN))
                .hasSameSizeAs(owed);
    }

    @Test
    void aSignatureThatDoesNotBindDatesNothing() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted(
                "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
        scenario.accepted("2026-09-20", signs(scenario, BREMEN, "2026-09-20", "SECRETARY"));
        scenario.accepted("2026-09-20", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));

        scenario.accepted("2026-09-21", signs(scenario, MARSEILLE, "2026-09-15", "HEAD"));

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-15"));
    }

    private static List<String> asked(Scenario scenario, Gate gate) {
        return scenario.lifecycle().missing(scenario.twinning(), gate, day("2026-12-01")).stream()
                .filter(missing -> !missing.code().equals("SIGNATURE_MISSING"))
                .map(missing -> missing.party().orElseThrow() + " " + missing.evidence())
                .toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
