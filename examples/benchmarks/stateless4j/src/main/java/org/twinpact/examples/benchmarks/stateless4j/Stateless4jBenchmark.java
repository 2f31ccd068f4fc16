package org.twinpact.examples.benchmarks.stateless4j;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A reused machine of stateless4j that moves between two stages, one transition for each operation. */
@State(Scope.Thread)
@Warmup(iterations = 2, time = 1)
public class Stateless4jBenchmark {
    enum Stage {
        EXPLORATION,
        PLAN_AGREED
    }

    enum Act {
        PROPOSE_PLAN,
        ENDORSE_PLAN,
        FINALIZE_TEXT
    }

    private final StateMachine<Stage, Act> machine = machine();

    /** Makes one transition. */
    @Benchmark
    public Stage transition() {
        machine.fire(machine.getState() == Stage.EXPLORATION ? Act.ENDORSE_PLAN : Act.PROPOSE_PLAN);
        return machine.getState();
    }

    /** Fires an act that no transition permits. The exception reports that and names no condition. */
    @Benchmark
    public Object refusal() {
        try {
            machine.fire(Act.FINALIZE_TEXT);
        } catch (IllegalStateException refused) {
            return refused;
        }
        throw new IllegalStateException("the act was not refused");
    }

    private static StateMachine<Stage, Act> machine() {
        StateMachineConfig<Stage, Act> config = new StateMachineConfig<>();
        config.configure(Stage.EXPLORATION).permit(Act.ENDORSE_PLAN, Stage.PLAN_AGREED);
        config.configure(Stage.PLAN_AGREED).permit(Act.PROPOSE_PLAN, Stage.EXPLORATION);
        return new StateMachine<>(Stage.EXPLORATION, config);
    }
}
