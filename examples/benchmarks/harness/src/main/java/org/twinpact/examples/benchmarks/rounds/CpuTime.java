package org.twinpact.examples.benchmarks.rounds;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** The CPU time of all Java threads for one operation in ns, without the threads of the compiler and the collector. */
public final class CpuTime implements InternalProfiler {
    static final String LABEL = "cpu";

    private final com.sun.management.ThreadMXBean threads =
            ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
    private long before;

    @Override
    public String getDescription() {
        return "CPU time of all Java threads for one operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public List<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = spent() - before;
        long operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, spent / operations, "ns/op", AggregationPolicy.AVG));
    }

    private long spent() {
        return LongStream.of(threads.getThreadCpuTime(threads.getAllThreadIds()))
                .sum();
    }
}
