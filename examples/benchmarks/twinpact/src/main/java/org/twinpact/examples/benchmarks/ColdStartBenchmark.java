package org.twinpact.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.twinpact.twinning.Outcome;

/** The time of the first act of a fresh process, compared with an empty method in the same run. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStartBenchmark {
    /** Decides the first act through an office. */
    @Benchmark
    public Outcome office() {
        return FirstAct.throughOffice();
    }

    /** Decides the first act by the lifecycle alone. */
    @Benchmark
    public Outcome lifecycleAlone() {
        return FirstAct.byLifecycleAlone();
    }

    /** Does nothing, as the floor: the time of the measurement itself. */
    @Benchmark
    public void floor() {}
}
