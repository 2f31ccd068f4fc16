package org.twinpact.examples.benchmarks.spring;

import java.util.EnumSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.config.StateMachineBuilder;
import reactor.core.publisher.Mono;

/** A reused machine of Spring Statemachine that moves between two stages, one transition for each operation. */
@State(Scope.Thread)
@Warmup(iterations = 8, time = 1)
public class SpringStatemachineBenchmark {
    enum Stage {
        EXPLORATION,
        PLAN_AGREED
    }

    enum Act {
        PROPOSE_PLAN,
        ENDORSE_PLAN,
        FINALIZE_TEXT
    }

    private StateMachine<Stage, Act> machine;

    /** Builds and starts the machine. */
    @Setup
    public void start() throws Exception {
        StateMachineBuilder.Builder<Stage, Act> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(Stage.EXPLORATION).states(EnumSet.allOf(Stage.class));
        builder.configureTransitions()
                .withExternal()
                .source(Stage.EXPLORATION)
                .target(Stage.PLAN_AGREED)
                .event(Act.ENDORSE_PLAN)
                .and()
                .withExternal()
                .source(Stage.PLAN_AGREED)
                .target(Stage.EXPLORATION)
                .event(Act.PROPOSE_PLAN);
        machine = builder.build();
        machine.startReactively().block();
    }

    /** Makes one transition. */
    @Benchmark
    public Object transition() {
        Act act = machine.getState().getId() == Stage.EXPLORATION ? Act.ENDORSE_PLAN : Act.PROPOSE_PLAN;
        return sent(act, ResultType.ACCEPTED);
    }

    /** Sends an act that no transition permits. The result reports that and names no condition. */
    @Benchmark
    public Object refusal() {
        return sent(Act.FINALIZE_TEXT, ResultType.DENIED);
    }

    private Object sent(Act act, ResultType expected) {
        StateMachineEventResult<Stage, Act> result =
                machine.sendEvent(Mono.just(new GenericMessage<>(act))).blockLast();
        if (result == null || result.getResultType() != expected) {
            throw new IllegalStateException(act + " gave " + result + ", " + expected + " is right");
        }
        return result;
    }
}
