package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/**
 * Every reachable state of a twinning, for towns under every two groups of profiles, and for three: in each, every
 * invariant holds, and from each an end can be reached. See {@code core/WALK.md}.
 */
class WalkTest {
    private static final boolean FULL = "full".equals(System.getProperty("twinpact.walk"));
    /** What only the scopes of results try, which are too large for every build. */
    private static final Set<String> OF_RESULTS = Set.of("MeetConditions", "CorrectDecision");

    private static final Comparator<Profile> MOST_STEPS =
            Comparator.comparing(profile -> -profile.steps().size());

    private static final Map<String, List<Profile>> GROUPS = groups();

    @Test
    void everyStateOfTwoOrThreeTownsKeepsEveryInvariantAndReachesAnEnd() {
        Map<String, List<String>> faults = new TreeMap<>();
        Set<String> done = new TreeSet<>();
        System.out.print(head());
        for (List<Profile> profiles : casts()) {
            Rulebook rules = rules(profiles);
            List<LocalAuthority> towns = towns(profiles);
            List<WalkScope> scopes = WalkScope.all(towns, profiles).stream()
                    .filter(scope -> FULL || isShort(scope, profiles))
                    .toList();
            for (WalkScope scope : scopes) {
                long begun = System.nanoTime();
                Walk.Found found = Walk.through(rules, towns, scope, FULL ? 1 : 20);
                System.out.print(row(profiles, scope, found, System.nanoTime() - begun));
                done.addAll(found.done());
                found.faults()
                        .forEach((what, path) ->
                                faults.merge(what, path, (one, other) -> one.size() <= other.size() ? one : other));
            }
        }
        System.out.println(faults.entrySet().stream()
                .map(fault -> fault.getKey() + "\n    " + String.join("\n    ", fault.getValue()))
                .collect(Collectors.joining("\n")));

        assertThat(faults).isEmpty();
        Set<String> kinds = kinds();
        if (!FULL) {
            kinds.removeAll(OF_RESULTS);
        }
        assertThat(done).as("acts that were accepted somewhere").isEqualTo(kinds);
    }

    private static Set<String> kinds() {
        return Stream.of(Act.class.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Profiles that differ in nothing that a guard looks at are one group. */
    private static Map<String, List<Profile>> groups() {
        Map<String, List<Profile>> groups = new LinkedHashMap<>();
        for (Profile profile : Profiles.shipped().all()) {
            groups.computeIfAbsent(WalkShape.of(profile), unused -> new ArrayList<>())
                    .add(profile);
        }
        return groups;
    }

    /** The first profile of each group. */
    private static List<Profile> leads() {
        return GROUPS.values().stream().map(group -> group.get(0)).toList();
    }

    /** Who walks together: in full every two groups and every group with itself, else each group with the next. */
    private static List<List<Profile>> casts() {
        List<Profile> leads = leads();
        int count = leads.size();
        List<List<Profile>> casts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                if (FULL || j == i + 1 || i == 0 && j == count - 1) {
                    casts.add(List.of(leads.get(i), leads.get(j)));
                }
            }
        }
        if (count > 2) {
            Stream<Profile> three = FULL ? leads.stream().sorted(MOST_STEPS) : leads.stream();
            casts.add(three.limit(3).toList());
        }
        return casts;
    }

    /** By default nearly all for the first two groups, for others what is small, and three towns for K of N alone. */
    private static boolean isShort(WalkScope scope, List<Profile> profiles) {
        if (profiles.size() > 2) {
            return scope.name().equals("two of three");
        }
        return profiles.equals(leads().subList(0, 2)) ? !scope.isLarge() : scope.isSmall();
    }

    private static List<LocalAuthority> towns(List<Profile> profiles) {
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> WalkTowns.town(profiles.get(i), i + 1))
                .toList();
    }

    /** The shipped rules, and of each profile a next version that asks one body more and that one may move to. */
    private static Rulebook rules(List<Profile> profiles) {
        List<Profile> all = new ArrayList<>();
        profiles.stream().distinct().map(WalkShape::next).forEach(all::add);
        List<Profile> shipped = new ArrayList<>(Profiles.shipped().all());
        Collections.reverse(shipped);
        all.addAll(shipped);
        return new Rulebook(Profiles.of(all), Themes.standard());
    }

    private static String head() {
        return "%nStates by stage, for towns under these profiles (groups: %s)%n%-18s %-28s"
                        .formatted(
                                GROUPS.values().stream()
                                        .map(group ->
                                                group.stream().map(Profile::id).collect(Collectors.joining("=")))
                                        .collect(Collectors.joining(", ")),
                                "towns",
                                "looked at")
                + Stream.of(Stage.values())
                        .map(stage -> "%10s".formatted(stage))
                        .collect(Collectors.joining())
                + "%8s %8s %6s%n".formatted("all", "acts", "s");
    }

    private static String row(List<Profile> profiles, WalkScope scope, Walk.Found found, long nanos) {
        return "%-18s %-28s"
                        .formatted(profiles.stream().map(Profile::id).collect(Collectors.joining("–")), scope.name())
                + Stream.of(Stage.values())
                        .map(stage -> "%10d".formatted(found.states().getOrDefault(stage, 0)))
                        .collect(Collectors.joining())
                + "%8d %8d %6.1f%n".formatted(found.total(), found.decided(), nanos / 1e9);
    }
}
