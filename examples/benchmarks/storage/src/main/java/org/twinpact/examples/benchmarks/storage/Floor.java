package org.twinpact.examples.benchmarks.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The measurement of the library and the floor in turn, in one process and on one database, so that a slow minute of the
 * machine affects both. Arguments: the {@link Engine}, the number of measured rounds, and the file for JMH's own reports.
 */
public final class Floor {
    /** The number of rounds before measurement, in which the code is compiled. */
    private static final int WARM_UP = 4;

    private final BenchmarkDatabase database;
    private final Path report;
    private final Map<Operation, Map<Implementation, List<Double>>> nanos = new EnumMap<>(Operation.class);

    private Floor(BenchmarkDatabase database, Path report) {
        this.database = database;
        this.report = report;
    }

    /** Measures, and prints the medians. */
    public static void main(String[] arguments) throws Exception {
        Floor floor = new Floor(BenchmarkDatabase.open(Engine.named(arguments[0])), Path.of(arguments[2]));
        floor.costs();
        floor.rounds(Integer.parseInt(arguments[1]));
        floor.print();
        floor.outbox(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void costs() throws Exception {
        database.begin();
        System.out.printf(
                "%-34s %22s %22s %22s %26s%n", "one call", "statements", "round trips", "rows written", "bytes");
        for (Operation operation : Operation.values()) {
            Costs ours = Costs.of(operation, database, Implementation.TWINPACT);
            Costs floor = Costs.of(operation, database, Implementation.BY_HAND);
            System.out.printf(
                    "%-34s %10d / %-9d %10d / %-9d %10d / %-9d %,12d / %,-12d %.2f%n",
                    operation.title(),
                    ours.statements(),
                    floor.statements(),
                    ours.roundTrips(),
                    floor.roundTrips(),
                    ours.rows(),
                    floor.rows(),
                    ours.bytes(),
                    floor.bytes(),
                    (double) ours.bytes() / floor.bytes());
        }
    }

    private void rounds(int counted) throws Exception {
        for (int round = 1 - WARM_UP; round <= counted; round++) {
            System.err.printf("round %d of %d%n", round, counted);
            database.begin();
            for (Operation operation : Operation.values()) {
                // The second one has larger tables.
                Implementation first = round % 2 == 0 ? Implementation.TWINPACT : Implementation.BY_HAND;
                measure(operation, first, round > 0);
                measure(
                        operation,
                        first == Implementation.TWINPACT ? Implementation.BY_HAND : Implementation.TWINPACT,
                        round > 0);
            }
        }
        database.requireWhole();
    }

    private void measure(Operation operation, Implementation implementation, boolean counts) throws RunnerException {
        double score = score(new OptionsBuilder()
                .include(FloorBenchmark.class.getName())
                .param("operation", operation.name())
                .param("implementation", implementation.name())
                .measurementBatchSize(operation.batch()));
        if (counts) {
            nanos.computeIfAbsent(operation, some -> new EnumMap<>(Implementation.class))
                    .computeIfAbsent(implementation, some -> new ArrayList<>())
                    .add(score / operation.batch());
        }
    }

    private double score(ChainedOptionsBuilder what) throws RunnerException {
        return new Runner(what.forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .output(report.toString())
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }

    private void outbox(int counted) throws RunnerException {
        List<Double> perSecond = new ArrayList<>();
        for (int round = 1 - WARM_UP; round <= counted; round++) {
            double score = score(new OptionsBuilder().include(OutboxBenchmark.class.getName()));
            if (round > 0) {
                perSecond.add(OutboxBenchmark.MESSAGES * 1e9 / score);
            }
        }
        System.out.printf(
                "%noutbox, %d workers, messages/s claimed and acknowledged: %,.0f (%,.0f - %,.0f)%n",
                Engine.WORKERS, median(perSecond), quantile(perSecond, 0.1), quantile(perSecond, 0.9));
    }

    private void print() {
        System.out.printf(
                "%n%-34s %14s %14s %10s %20s%n", "medians", "calls/s", "by hand", "x floor", "x floor, each round");
        nanos.forEach(this::print);
    }

    private void print(Operation operation, Map<Implementation, List<Double>> sides) {
        List<Double> ours = sides.get(Implementation.TWINPACT);
        List<Double> floor = sides.get(Implementation.BY_HAND);
        List<Double> ratios = IntStream.range(0, ours.size())
                .mapToObj(round -> floor.get(round) / ours.get(round))
                .toList();
        System.out.printf(
                "%-34s %,14.1f %,14.1f %10.2f %13.2f - %.2f%n",
                operation.title(),
                1e9 / median(ours),
                1e9 / median(floor),
                median(ratios),
                quantile(ratios, 0.1),
                quantile(ratios, 0.9));
    }

    private static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
