package org.twinpact;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** Tests of the acts that each stage permits, compared with LIFECYCLE.md. */
class StageActsTest {
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());
    private static final Map<Stage, Scenario> SCENARIOS = IntStream.rangeClosed(
                    1, SampleLife.acts().size())
            .mapToObj(Scenario::until)
            .collect(toMap(scenario -> scenario.twinning().stage(), scenario -> scenario, (first, later) -> later));

    static {
        LocalText reason = LocalText.of("הנסיבות השתנו", "Circumstances changed");
        SCENARIOS.put(Stage.ENDED, ended(24, new EndActs.RecordFailure(reason)));
        SCENARIOS.put(Stage.DISCONTINUED, ended(12, new EndActs.Discontinue(reason)));
    }

    private static Scenario ended(int acts, Act act) {
        Scenario scenario = Scenario.until(acts);
        scenario.accepted("2026-10-01", act);
        return scenario;
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyActIsPossibleOrRefusedForTheStageFirst(Stage stage) {
        List<ActKind> possible = LIFECYCLE.permittedActs(SCENARIOS.get(stage).twinning());

        for (Act act : FullActs.all()) {
            if (possible.contains(act.kind())) {
                assertThat(codes(stage, act)).as(act.kind().typeName()).doesNotContain("NOT_AT_THIS_STAGE");
            } else {
                assertThat(codes(stage, act)).as(act.kind().typeName()).startsWith("NOT_AT_THIS_STAGE");
            }
        }
    }

    @Test
    void aRefusalBeforeItsStageAlsoNamesWhatTheGateOfTheActLacks() {
        Act confirmation = new EntryIntoForceActs.ConfirmEntryIntoForce();
        Scenario signing = Scenario.until(21);
        signing.accepted("2026-09-14", SampleLife.signs(SampleLife.HAIFA.id(), TEXT, true, "HEAD"));

        assertThat(signing.refused("2026-09-15", confirmation))
                .as("the signature of Haifa does not bind, and Marseille has neither signed nor filed")
                .containsExactly("NOT_AT_THIS_STAGE", "SIGNATORIES_MISSING", "SIGNATURE_MISSING", "FILING_MISSING");
        assertThat(signing.refused("2026-09-15", new EndActs.RecordFailure(LocalText.of("סיבה", "A reason"))))
                .as("no gate")
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(SCENARIOS.get(Stage.ENDED).refused("2027-10-01", confirmation))
                .as("its stage is over")
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    private static List<String> codes(Stage stage, Act act) {
        Outcome outcome = SCENARIOS.get(stage).ask("2027-10-01", act);
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}
