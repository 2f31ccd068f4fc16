package org.twinpact.examples.benchmarks.storage;

import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.twinpact.examples.benchmarks.rounds.InTurn;

/**
 * The measurement of a stored act that carries no text, on twinnings whose agreement has few and many clauses. Arguments:
 * the number of rounds and the file for JMH's own reports.
 */
public final class TextLength {
    private static final List<String> CLAUSES = List.of("3", "500");

    private TextLength() {}

    /** Measures, and prints the medians. */
    public static void main(String[] arguments) throws Exception {
        for (String clauses : CLAUSES) {
            TextLengthBenchmark act = new TextLengthBenchmark(clauses);
            act.prepare();
            act.act();
            System.out.printf("%s clauses: %s%n", clauses, act.counted());
        }
        measure(Integer.parseInt(arguments[0]), arguments[1]);
    }

    private static void measure(int rounds, String report) throws RunnerException {
        InTurn.run(TextLengthBenchmark.class, "clauses", CLAUSES, rounds, report);
    }
}
