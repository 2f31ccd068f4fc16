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

/** How long the first act of a fresh process takes, beside an empty method in the same run. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStartBenchmark {
    /** Through an office. */
    @Benchmark
    public Outcome office() {
        return FirstAct.throughOffice();
    }

    /** By the lifecycle alone. */
    @Benchmark
    public Outcome lifecycleAlone() {
        return FirstAct.byLifecycleAlone();
    }

    /** The floor: what measuring itself takes. */
    @Benchmark
    public void floor() {}
}
