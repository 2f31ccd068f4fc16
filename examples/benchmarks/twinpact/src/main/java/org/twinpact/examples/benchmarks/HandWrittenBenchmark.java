package org.twinpact.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The floor: a hand-written table of stages and acts, which moves or refuses and does nothing else. */
@State(Scope.Thread)
@Warmup(iterations = 1, time = 1)
public class HandWrittenBenchmark {
    enum Stage {
        EXPLORATION,
        PLAN_AGREED
    }

    enum Act {
        PROPOSE_PLAN,
        ENDORSE_PLAN,
        FINALIZE_TEXT
    }

    record Twinning(Stage stage, long version) {}

    record Refused(Stage stage, Act act) {}

    private final Stage[][] table = {{null, Stage.PLAN_AGREED, null}, {Stage.EXPLORATION, null, null}};
    private Twinning twinning = new Twinning(Stage.EXPLORATION, 1);
    private Act refused = Act.FINALIZE_TEXT;

    /** Makes one transition. */
    @Benchmark
    public Object transition() {
        return perform(twinning.stage == Stage.EXPLORATION ? Act.ENDORSE_PLAN : Act.PROPOSE_PLAN);
    }

    /** Tries an act that no transition permits. */
    @Benchmark
    public Object refusal() {
        return perform(refused);
    }

    private Object perform(Act act) {
        Stage to = table[twinning.stage.ordinal()][act.ordinal()];
        if (to == null) {
            return new Refused(twinning.stage, act);
        }
        twinning = new Twinning(to, twinning.version + 1);
        return twinning;
    }
}
