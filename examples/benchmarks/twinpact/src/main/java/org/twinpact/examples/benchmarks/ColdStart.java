package org.twinpact.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinpact.twinning.Outcome;

/**
 * The CPU time of a whole process that decides one act, which JMH cannot measure. The argument is {@code office},
 * {@code lifecycle}, or {@code floor} for a process that does nothing. Without an argument it starts ten processes of
 * each kind and prints the medians.
 */
public final class ColdStart {
    private static final int RUNS = 10;

    private ColdStart() {}

    /** Runs one case, or each of them in separate processes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1) {
            run(args[0]);
            System.out.println(ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toMillis());
            return;
        }
        for (String name : List.of("floor", "lifecycle", "office")) {
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                millis.add(measured(name));
            }
            millis.sort(null);
            System.out.printf("%-10s %5d ms CPU (median of %s)%n", name, millis.get(RUNS / 2), millis);
        }
    }

    private static void run(String name) {
        Outcome outcome = switch (name) {
            case "office" -> FirstAct.throughOffice();
            case "lifecycle" -> FirstAct.byLifecycleAlone();
            case "floor" -> null;
            default -> throw new IllegalArgumentException(name + ": office, lifecycle or floor is right");
        };
        if (outcome != null) {
            outcome.orElseThrow();
        }
    }

    private static long measured(String name) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), ColdStart.class.getName(), name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed: " + printed);
        }
        return Long.parseLong(printed.strip());
    }
}
