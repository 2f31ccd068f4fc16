package org.twinpact;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** Each stage allows the acts that the lifecycle calls possible, which LIFECYCLE.md lists, and nothing else. */
class StageByActTest {
    private static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());
    private static final Map<Stage, Tale> TALES = IntStream.rangeClosed(
                    1, Story.life().size())
            .mapToObj(Tale::until)
            .collect(toMap(tale -> tale.twinning().stage(), tale -> tale, (first, later) -> later));

    static {
        LocalText reason = LocalText.of("הנסיבות השתנו", "Circumstances changed");
        TALES.put(Stage.ENDED, ended(24, new Act.Fail(reason)));
        TALES.put(Stage.ABANDONED, ended(12, new Act.Abandon(reason)));
    }

    private static Tale ended(int told, Act act) {
        Tale tale = Tale.until(told);
        tale.accepted("2026-10-01", act);
        return tale;
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyActIsPossibleOrRefusedForTheStageAlone(Stage stage) {
        List<String> possible = LIFECYCLE.possibleActs(TALES.get(stage).twinning());

        for (Act act : FullActs.all()) {
            if (possible.contains(act.name())) {
                assertThat(codes(stage, act)).as(act.name()).doesNotContain("NOT_AT_THIS_STAGE");
            } else {
                assertThat(codes(stage, act)).as(act.name()).containsExactly("NOT_AT_THIS_STAGE");
            }
        }
    }

    private static List<String> codes(Stage stage, Act act) {
        Outcome outcome = TALES.get(stage).ask("2027-10-01", act);
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Missing::code).toList());
    }
}
