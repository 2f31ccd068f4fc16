package org.twinpact.examples.benchmarks.flowable;

import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.twinpact.examples.benchmarks.rounds.InTurn;

/**
 * The measurement of whole lives of a twinning in the library and in Flowable in turn. Arguments: the number of rounds
 * and the file for JMH's own reports.
 */
public final class Lives {
    private Lives() {}

    /** Measures, and prints the medians for one life. */
    public static void main(String[] arguments) throws RunnerException {
        InTurn.run(
                LifeBenchmark.class,
                "engine",
                List.of(Engine.TWINPACT.name(), Engine.FLOWABLE.name()),
                Integer.parseInt(arguments[0]),
                arguments[1]);
        System.exit(0);
    }
}
