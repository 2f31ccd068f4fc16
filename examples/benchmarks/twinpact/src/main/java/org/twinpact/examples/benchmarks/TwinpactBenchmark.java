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

/** One act in the life of two parties' twinning, decided and applied. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
public class TwinpactBenchmark {
    private final Midlife explored = Midlife.explored(2);
    private final Midlife worded = Midlife.worded(2);
    private final Midlife finalized = Midlife.finalized(2);

    private final ActRequest endorsement = explored.asked(explored.lastEndorsement());
    private final ActRequest decision = finalized.asked(finalized.lastDecision());
    private final ActRequest finalize = worded.asked(worded.finalizesText());

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    /** The last party endorses the plan, which opens the gate to the next stage: what the others' move is. */
    @Benchmark
    public Outcome endorsePlan() {
        return accepted(explored.twinning(), endorsement);
    }

    /** A filing is recorded that rests on a council's decision. */
    @Benchmark
    public Outcome recordDecision() {
        return accepted(finalized.twinning(), decision);
    }

    /** The same endorsement, validated first as an office does. */
    @Benchmark
    public Outcome endorsePlanValidated() {
        if (!validator.validate(endorsement).isEmpty()) {
            throw new IllegalStateException("the act is not valid");
        }
        return endorsePlan();
    }

    /** Finalizing is refused with every reason: what each party and body still owes. */
    @Benchmark
    public Outcome refusalOfFinalizeText() {
        return Midlife.LIFECYCLE
                .decide(worded.twinning(), finalize)
                .match(
                        accepted -> {
                            throw new IllegalStateException("the act was not refused");
                        },
                        refused -> refused);
    }

    private static Outcome accepted(Twinning twinning, ActRequest asked) {
        return Midlife.LIFECYCLE.decide(twinning, asked).orElseThrow();
    }
}
