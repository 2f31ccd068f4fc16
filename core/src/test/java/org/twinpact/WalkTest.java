package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twinpact.twinning.ActKind;

/**
 * Tests of every reachable state of two towns under every two groups of profiles, and of three towns. Each state
 * satisfies the invariants, and an end can be reached from it. See {@code core/WALK.md}.
 */
class WalkTest {
    private static final String EXTENT = System.getProperty("twinpact.walk", "brief");
    /** A regular expression for the towns and names of the only scopes to walk, such as {@code ES-ES results of}. */
    private static final Optional<Pattern> ONLY =
            Optional.ofNullable(System.getProperty("twinpact.walk.scope")).map(Pattern::compile);
    /** The number of states reached again from which one is compared with the first of its key. */
    private static final int COMPARED = EXTENT.equals("brief") ? 20 : 50;
    /** The kinds of acts that change a record that is not part of the state. {@link RandomLivesTest} accepts them. */
    private static final Set<ActKind> OUTSIDE_STATE = EnumSet.of(
            ActKind.RECORD_MERGER,
            ActKind.VACATE_CONTACT,
            ActKind.ENDORSE_PROGRAMME,
            ActKind.WITHDRAW_PROGRAMME,
            ActKind.LIFT_WITHHOLDING,
            ActKind.APPROVE_RELEASE,
            ActKind.RELEASE_RECORDS,
            ActKind.ANSWER_REVIVAL,
            ActKind.REMOVE_TIE,
            ActKind.CORRECT_PUBLICATION,
            ActKind.CORRECT_REPORT);

    @Test
    void everyStateKeepsTheInvariantsAndReachesAnEnd() throws Exception {
        WalkCasts casts = WalkCasts.ofShippedProfiles();
        List<WalkCasts.Cast> all = only(casts(casts));
        WalkReport report = new WalkReport(System.out);
        Map<String, List<String>> faults = new TreeMap<>();
        Set<ActKind> done = EnumSet.noneOf(ActKind.class);
        report.head(casts.groups());
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<WalkReport.Row>> rows = new ArrayList<>();
            all.forEach(cast -> rows.add(threads.submit(() -> walked(cast))));
            for (Future<WalkReport.Row> row : rows) {
                Walk.Found found = report.row(row.get());
                done.addAll(found.done());
                found.faults().forEach((what, path) -> faults.merge(what, path, WalkTest::shorter));
            }
        } finally {
            threads.shutdownNow();
        }
        report.foot(faults);

        assertThat(faults).isEmpty();
        if (ONLY.isEmpty()) {
            assertThat(done).as("acts that were accepted somewhere").isEqualTo(tried());
        }
    }

    private static List<WalkCasts.Cast> casts(WalkCasts casts) {
        return switch (EXTENT) {
            case "brief" -> casts.brief();
            case "full" -> casts.full();
            case "whole" -> casts.whole();
            default ->
                throw new IllegalArgumentException("twinpact.walk is '" + EXTENT + "'; brief, full or whole is right");
        };
    }

    private static List<WalkCasts.Cast> only(List<WalkCasts.Cast> casts) {
        return casts.stream()
                .filter(cast ->
                        ONLY.isEmpty() || ONLY.get().matcher(cast.toString()).find())
                .toList();
    }

    private static WalkReport.Row walked(WalkCasts.Cast cast) {
        long started = System.nanoTime();
        Walk.Found found = Walk.through(cast.rules(), cast.towns(), cast.scope(), COMPARED);
        return new WalkReport.Row(cast, found, System.nanoTime() - started);
    }

    private static List<String> shorter(List<String> one, List<String> other) {
        return one.size() <= other.size() ? one : other;
    }

    private static Set<ActKind> tried() {
        return EnumSet.complementOf(EnumSet.copyOf(OUTSIDE_STATE));
    }
}
