package org.twinpact.examples.benchmarks.rounds;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** One round of the benchmarks of one class path, each in its own process. Prints a line of figures for each. */
public final class Round {
    private Round() {}

    /** Runs the round. The only argument is the file for JMH's own report. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .exclude("ColdStart")
                        .forks(1)
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(400))
                        .addProfiler(CpuTime.class)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC")
                        .output(args[0])
                        .build())
                .run().stream().map(Figures::of).map(Figures::line).forEach(System.out::println);
    }
}
