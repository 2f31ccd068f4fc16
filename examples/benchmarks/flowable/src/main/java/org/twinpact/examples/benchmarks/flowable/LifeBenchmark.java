package org.twinpact.examples.benchmarks.flowable;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole lives, one after the other. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LifeBenchmark {
    /** The started engines of this process, because the rounds continue on the same databases. */
    private static final Map<Engine, Life> STARTED = new EnumMap<>(Engine.class);

    private static long lives;

    /** The name of the {@link Engine}. */
    @Param("")
    private String engine;

    private Life life;

    /** Starts the engine at its first use. */
    @Setup(Level.Trial)
    public void start() {
        life = STARTED.computeIfAbsent(Engine.valueOf(engine), Engine::start);
    }

    /** Runs one life. */
    @Benchmark
    public Object life() {
        return life.run(lives++);
    }
}
