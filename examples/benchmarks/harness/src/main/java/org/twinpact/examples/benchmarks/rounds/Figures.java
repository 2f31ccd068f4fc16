package org.twinpact.examples.benchmarks.rounds;

import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The CPU time in ns and the bytes allocated for one operation of a benchmark. */
record Figures(String name, double nanos, double bytes) {
    private static final String SEPARATOR = "\t";

    static Figures of(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        String name = parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1];
        String params = result.getParams().getParamsKeys().stream()
                .map(key -> ", " + result.getParams().getParam(key) + " " + key)
                .collect(Collectors.joining());
        return new Figures(name + params, score(result, CpuTime.LABEL), score(result, "gc.alloc.rate.norm"));
    }

    private static double score(RunResult result, String label) {
        return result.getSecondaryResults().get(label).getScore();
    }

    String line() {
        return name + SEPARATOR + nanos + SEPARATOR + bytes;
    }

    static Figures read(String line) {
        String[] parts = line.split(SEPARATOR);
        return new Figures(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
