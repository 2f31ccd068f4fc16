package org.twinpact.examples.benchmarks.storage;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The calls of one operation by one storage, one after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FloorBenchmark {
    /** The name of the {@link Operation}. */
    @Param("")
    private String operation;

    /** The name of the {@link Implementation}. */
    @Param("")
    private String implementation;

    private Iterator<Callable<Object>> calls;

    /** Prepares the calls. */
    @Setup(Level.Iteration)
    public void prepare() throws Exception {
        Operation asked = Operation.valueOf(operation);
        BenchmarkDatabase database = BenchmarkDatabase.current();
        calls = asked.calls(database, database.storage(Implementation.valueOf(implementation)), asked.batch())
                .toList()
                .iterator();
    }

    /** Makes one call. */
    @Benchmark
    public Object call() throws Exception {
        return calls.next().call();
    }
}
