package org.twinpact.examples.benchmarks.rounds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The measurement of the benchmarks of several modules in rounds, so that a slow minute of the machine affects all of
 * them. Prints the medians and their ratio to those of the hand-written table.
 */
public final class Rounds {
    private static final String FLOOR = "HandWritten.";

    private Rounds() {}

    /** Runs the rounds. The first argument is their number, the others are the folders of the compiled modules. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, List<Figures>> measured = new LinkedHashMap<>();
        for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
            for (String module : List.of(args).subList(1, args.length)) {
                System.out.printf(
                        "round %d: %s%n", round, Path.of(module).toRealPath().getFileName());
                for (Figures figures : round(Path.of(module, "target"))) {
                    measured.computeIfAbsent(figures.name(), name -> new ArrayList<>())
                            .add(figures);
                }
            }
        }
        print(measured.values().stream().map(Rounds::median).toList());
    }

    private static List<Figures> round(Path target) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = target.resolve("classes")
                + System.getProperty("path.separator")
                + Files.readString(target.resolve("classpath")).strip();
        Path report = target.resolve("round.txt");
        Process process = new ProcessBuilder(java, "-cp", classPath, Round.class.getName(), report.toString())
                .redirectError(target.resolve("round-errors.txt").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "a benchmark failed, see " + report + " and round-errors.txt in the same folder");
        }
        return printed.lines().map(Figures::read).toList();
    }

    static Figures median(List<Figures> all) {
        return new Figures(all.get(0).name(), median(all, Figures::nanos), median(all, Figures::bytes));
    }

    private static double median(List<Figures> all, ToDoubleFunction<Figures> of) {
        return all.stream().mapToDouble(of).sorted().toArray()[all.size() / 2];
    }

    private static void print(List<Figures> all) {
        System.out.printf("%n%-46s %10s %10s %10s %10s%n", "", "CPU ns", "x floor", "bytes", "x floor");
        for (Figures row : all) {
            Figures floor = floor(all, row.name().contains(".refusal") ? "refusal" : "transition");
            System.out.printf(
                    "%-46s %,10.0f %,10.1f %,10.0f %,10.1f%n",
                    row.name(), row.nanos(), row.nanos() / floor.nanos(), row.bytes(), row.bytes() / floor.bytes());
        }
    }

    private static Figures floor(List<Figures> all, String method) {
        return all.stream()
                .filter(row -> row.name().equals(FLOOR + method))
                .findFirst()
                .orElseThrow();
    }
}
