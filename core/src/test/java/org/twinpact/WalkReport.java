package org.twinpact;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.twinning.Stage;

/** The counts of all walks, with a row for each walk and the sums by scope. Not thread-safe. */
final class WalkReport {
    private final PrintStream out;
    private final long started = System.nanoTime();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    WalkReport(PrintStream out) {
        this.out = out;
    }

    /** A finished walk. */
    record Row(WalkCasts.Cast cast, Walk.Found found, long nanos) {}

    private record Sum(int walks, int states, int largest, long acts, long nanos) {
        Sum and(Sum other) {
            return new Sum(
                    walks + other.walks,
                    states + other.states,
                    Math.max(largest, other.largest),
                    acts + other.acts,
                    nanos + other.nanos);
        }

        String row(String name) {
            return "%-36s %6d %8d %8d %9d %7.1f%n".formatted(name, walks, states, largest, acts, nanos / 1e9);
        }
    }

    void head(Collection<List<Profile>> groups) {
        out.printf(
                "%nStates by stage, for towns under these profiles (groups: %s)%n%-18s %-28s",
                groups.stream().map(group -> names(group, "=")).collect(Collectors.joining(", ")),
                "towns",
                "looked at");
        Stream.of(Stage.values()).forEach(stage -> out.printf("%13s", stage));
        out.printf("%8s %8s %6s%n", "all", "acts", "s");
    }

    Walk.Found row(Row row) {
        Walk.Found found = row.found();
        String scope = row.cast().scope().name();
        out.printf("%-18s %-28s", names(row.cast().profiles(), "–"), scope);
        Stream.of(Stage.values())
                .forEach(stage -> out.printf("%13d", found.states().getOrDefault(stage, 0)));
        out.printf("%8d %8d %6.1f%n", found.total(), found.decided(), row.nanos() / 1e9);
        String towns = row.cast().profiles().size() > 2 ? "three towns: " : "";
        found.faults().keySet().forEach(fault -> out.println("    " + fault));
        out.flush();
        sums.merge(
                towns + (scope.startsWith("results") ? "results of a step" : scope),
                new Sum(1, found.total(), found.total(), found.decided(), row.nanos()),
                Sum::and);
        return found;
    }

    /** Prints the sums and the faults, each with the shortest path to it. */
    void foot(Map<String, List<String>> faults) {
        out.printf("%n%-36s %6s %8s %8s %9s %7s%n", "looked at", "walks", "states", "largest", "acts", "s");
        sums.forEach((name, sum) -> out.print(sum.row(name)));
        out.print(
                sums.values().stream().reduce(new Sum(0, 0, 0, 0, 0), Sum::and).row("all"));
        out.printf("in %.0f s%n", (System.nanoTime() - started) / 1e9);
        faults.forEach((what, path) -> out.println(what + "\n    " + String.join("\n    ", path)));
    }

    private static String names(List<Profile> profiles, String between) {
        return profiles.stream().map(Profile::id).collect(Collectors.joining(between));
    }
}
