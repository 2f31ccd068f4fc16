package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.twinning.Act;

/**
 * Every reachable state of a twinning, for towns under every two groups of profiles, and for three: in each, every
 * invariant holds, and from each an end can be reached. See {@code core/WALK.md}.
 */
class WalkTest {
    private static final boolean FULL = "full".equals(System.getProperty("twinpact.walk"));
    /** Of how many states that were met again one is looked at whether it is told apart. */
    private static final int COMPARED = FULL ? 50 : 20;
    /** What only the results of steps try, which are too many for every build. */
    private static final Set<String> OF_RESULTS = Set.of("MeetConditions", "CorrectDecision");

    @Test
    void everyStateOfTwoOrThreeTownsKeepsEveryInvariantAndReachesAnEnd() throws Exception {
        WalkCasts casts = WalkCasts.ofShippedProfiles();
        List<WalkCasts.Cast> all = FULL ? casts.full() : casts.brief();
        WalkReport report = new WalkReport(System.out);
        Map<String, List<String>> faults = new TreeMap<>();
        Set<String> done = new TreeSet<>();
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
        assertThat(done).as("acts that were accepted somewhere").isEqualTo(kinds());
    }

    private static WalkReport.Row walked(WalkCasts.Cast cast) {
        long begun = System.nanoTime();
        Walk.Found found = Walk.through(cast.rules(), cast.towns(), cast.scope(), COMPARED);
        return new WalkReport.Row(cast, found, System.nanoTime() - begun);
    }

    private static List<String> shorter(List<String> one, List<String> other) {
        return one.size() <= other.size() ? one : other;
    }

    private static Set<String> kinds() {
        return Stream.of(Act.class.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type))
                .map(Class::getSimpleName)
                .filter(kind -> FULL || !OF_RESULTS.contains(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
