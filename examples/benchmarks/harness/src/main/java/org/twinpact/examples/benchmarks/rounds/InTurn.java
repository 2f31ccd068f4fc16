package org.twinpact.examples.benchmarks.rounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The measurement of one benchmark with several values of a parameter in turn, in this process, so that a slow minute of
 * the machine affects all of them. Prints the medians and their ratio to the first value.
 */
public final class InTurn {
    private static final int WARM_UP = 4;

    private InTurn() {}

    /**
     * Measures each value in each round for two seconds.
     *
     * @param benchmark the class of the benchmark
     * @param parameter the name of its parameter
     * @param report the file for JMH's own reports
     */
    public static void run(Class<?> benchmark, String parameter, List<String> values, int rounds, String report)
            throws RunnerException {
        Map<String, List<Figures>> measured = new LinkedHashMap<>();
        for (int round = 1 - WARM_UP; round <= rounds; round++) {
            List<String> order = new ArrayList<>(values);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (String value : order) {
                Figures figures = Figures.of(new Runner(new OptionsBuilder()
                                .include(benchmark.getName())
                                .param(parameter, value)
                                .mode(Mode.AverageTime)
                                .forks(0)
                                // The setup of a trial is part of its first iteration.
                                .warmupIterations(1)
                                .warmupTime(TimeValue.milliseconds(200))
                                .measurementIterations(1)
                                .measurementTime(TimeValue.seconds(2))
                                .addProfiler(CpuTime.class)
                                .addProfiler(GCProfiler.class)
                                .shouldFailOnError(true)
                                .output(report)
                                .build())
                        .runSingle());
                if (round > 0) {
                    measured.computeIfAbsent(value, some -> new ArrayList<>()).add(figures);
                }
            }
        }
        print(values.stream().map(value -> Rounds.median(measured.get(value))).toList());
    }

    private static void print(List<Figures> medians) {
        Figures first = medians.get(0);
        System.out.printf("%-46s %12s %8s %14s %8s%n", "", "CPU ns", "x first", "bytes", "x first");
        for (Figures row : medians) {
            System.out.printf(
                    "%-46s %,12.0f %8.2f %,14.0f %8.2f%n",
                    row.name(), row.nanos(), row.nanos() / first.nanos(), row.bytes(), row.bytes() / first.bytes());
        }
    }
}
