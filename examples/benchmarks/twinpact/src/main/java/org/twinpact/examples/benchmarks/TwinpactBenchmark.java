package org.twinpact.examples.benchmarks;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Twinning;

/** One act in the lifecycle of a twinning of two parties, decided and applied. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
public class TwinpactBenchmark {
    private final TwinningScenario explored = TwinningScenario.explored(2);
    private final TwinningScenario textProposed = TwinningScenario.textProposed(2);
    private final TwinningScenario finalized = TwinningScenario.finalized(2);

    private final ActRequest endorsement = explored.asked(explored.lastEndorsement());
    private final ActRequest decision = finalized.asked(finalized.lastDecision());
    private final ActRequest finalize = textProposed.asked(textProposed.finalizesText());

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    /** Records the last endorsement of the plan, which opens the gate to the next stage: the others' one transition. */
    @Benchmark
    public Outcome endorsePlan() {
        return accepted(explored.twinning(), endorsement);
    }

    /** Records a filing that depends on a council's decision. */
    @Benchmark
    public Outcome recordDecision() {
        return accepted(finalized.twinning(), decision);
    }

    /** Records the same endorsement, validated first as an office does. */
    @Benchmark
    public Outcome endorsePlanValidated() {
        if (!validator.validate(endorsement).isEmpty()) {
            throw new IllegalStateException("the act is not valid");
        }
        return endorsePlan();
    }

    /** Tries to finalize the text, which is refused with every reason: what each party and body still owes. */
    @Benchmark
    public Outcome refusalOfFinalizeText() {
        return TwinningScenario.LIFECYCLE
                .decide(textProposed.twinning(), finalize)
                .match(
                        accepted -> {
                            throw new IllegalStateException("the act was not refused");
                        },
                        refused -> refused);
    }

    private static Outcome accepted(Twinning twinning, ActRequest asked) {
        return TwinningScenario.LIFECYCLE.decide(twinning, asked).orElseThrow();
    }
}
