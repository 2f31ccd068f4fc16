package org.twinpact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Rulebook;

/**
 * The towns that walk together, and the scope of each walk. Profiles that differ in nothing that guards examine form
 * one group, which its first profile represents. See {@code core/WALK.md}.
 *
 * @param groups the profiles of each group
 */
record WalkCasts(Collection<List<Profile>> groups) {
    /**
     * The plain scopes that three towns also walk in every order. The guest covers the change from two towns to three.
     */
    private static final Set<String> FROM_EXPLORING_ON = Set.of("imported", "signatures", "languages", "completion");

    /** Towns under certain profiles, and the scope of their walk. */
    record Cast(List<Profile> profiles, WalkScope scope) {
        List<LocalAuthority> towns() {
            return WalkCasts.towns(profiles);
        }

        /** Returns the codes of the profiles and the name of the scope, such as {@code ES-ES results of ES-PLENARY}. */
        @Override
        public String toString() {
            return profiles.stream().map(Profile::id).collect(Collectors.joining("-")) + " " + scope.name();
        }

        /**
         * Returns the shipped rules, plus a next version of each profile that asks one more body and that a party may
         * adopt.
         */
        Rulebook rules() {
            List<Profile> all = new ArrayList<>();
            profiles.stream().distinct().map(WalkShape::next).forEach(all::add);
            List<Profile> shipped = new ArrayList<>(Profiles.shipped().all());
            Collections.reverse(shipped);
            all.addAll(shipped);
            return new Rulebook(Profiles.of(all), Themes.standard());
        }
    }

    static WalkCasts ofShippedProfiles() {
        Map<String, List<Profile>> groups = new LinkedHashMap<>();
        for (Profile profile : Profiles.shipped().all()) {
            groups.computeIfAbsent(WalkShape.of(profile), unused -> new ArrayList<>())
                    .add(profile);
        }
        return new WalkCasts(groups.values());
    }

    /**
     * Returns the full casts and, for all groups, the results of each step also on other texts and plans, which takes
     * hours.
     */
    List<Cast> whole() {
        List<Cast> casts = full();
        for (Profile lead : leads()) {
            if (!lead.equals(simplest())) {
                List<Profile> two = List.of(lead, simplest());
                add(casts, two, WalkScope.results(towns(two).get(0), lead));
            }
        }
        return casts;
    }

    /**
     * Returns the full casts: every two groups and each with itself, every group with the simplest, and the three that
     * differ most. The results of each step are on one text, and for the simplest group also on others.
     */
    List<Cast> full() {
        List<Cast> casts = new ArrayList<>();
        List<Profile> three = mostApart();
        add(casts, three, List.of(WalkScope.twoOfThree()));
        add(casts, three, plain(FROM_EXPLORING_ON::contains));
        add(casts, three, inOrder());
        for (Profile lead : leads()) {
            List<Profile> two = List.of(lead, simplest());
            add(casts, two, onOneText(WalkScope.results(towns(two).get(0), lead)));
            add(casts, two, inAnyOrder());
            add(casts, two, List.of(WalkScope.newcomer()));
        }
        List<Profile> simple = List.of(simplest(), simplest());
        add(casts, simple, WalkScope.results(towns(simple).get(0), simplest()));
        for (List<Profile> two : pairs()) {
            add(casts, two, WalkScope.plain());
            add(casts, two, inOrder());
        }
        return casts;
    }

    private static List<WalkScope> onOneText(List<WalkScope> scopes) {
        return scopes.stream().map(WalkScope::onOneText).toList();
    }

    /**
     * Returns the casts that every build can afford: everything in one order for the first two groups, signatures and
     * signing details for each group with the next one, and the results of each step of the simplest group on one text.
     */
    List<Cast> brief() {
        List<Cast> casts = new ArrayList<>();
        List<Profile> leads = leads();
        List<Profile> first = leads.subList(0, 2);
        add(casts, first, WalkScope.plain());
        add(casts, first, inOrder());
        add(casts, first, List.of(WalkScope.newcomer()));
        for (int i = 1; i < leads.size(); i++) {
            List<Profile> two = List.of(leads.get(i), leads.get((i + 1) % leads.size()));
            add(casts, two, plain(Set.of("signatures", "completion")::contains));
        }
        add(casts, leads.subList(0, 3), List.of(WalkScope.twoOfThree()));
        List<Profile> simple = List.of(simplest(), simplest());
        add(casts, simple, onOneText(WalkScope.results(towns(simple).get(0), simplest())));
        return casts;
    }

    private static void add(List<Cast> casts, List<Profile> profiles, List<WalkScope> scopes) {
        scopes.forEach(scope -> casts.add(new Cast(profiles, scope)));
    }

    private static List<WalkScope> plain(Predicate<String> named) {
        return WalkScope.plain().stream()
                .filter(scope -> named.test(scope.name()))
                .toList();
    }

    private static List<WalkScope> inOrder() {
        return WalkScope.circumstances().stream().map(WalkScope::inOrder).toList();
    }

    private static List<WalkScope> inAnyOrder() {
        return WalkScope.circumstances().stream()
                .map(scope -> scope.named(scope.name() + ", in any order"))
                .toList();
    }

    private List<Profile> leads() {
        return groups.stream().map(group -> group.get(0)).toList();
    }

    private List<List<Profile>> pairs() {
        List<Profile> leads = leads();
        return IntStream.range(0, leads.size())
                .boxed()
                .flatMap(i -> leads.subList(i, leads.size()).stream().map(other -> List.of(leads.get(i), other)))
                .toList();
    }

    /** Returns the group with the fewest steps. */
    private Profile simplest() {
        return leads().stream()
                .min(Comparator.comparing(profile -> profile.steps().size()))
                .orElseThrow();
    }

    /**
     * Returns the three groups that together have the most kinds of steps and guards. Among equals it prefers the
     * fewest steps.
     */
    private List<Profile> mostApart() {
        return triples()
                .max(Comparator.comparing(WalkShape::kinds).thenComparing(three -> -steps(three)))
                .orElseThrow();
    }

    private Stream<List<Profile>> triples() {
        List<Profile> leads = leads();
        return pairs().stream()
                .filter(two -> two.get(0) != two.get(1))
                .flatMap(two -> leads.subList(leads.indexOf(two.get(1)) + 1, leads.size()).stream()
                        .map(third -> List.of(two.get(0), two.get(1), third)));
    }

    private static int steps(List<Profile> profiles) {
        return profiles.stream().mapToInt(profile -> profile.steps().size()).sum();
    }

    private static List<LocalAuthority> towns(List<Profile> profiles) {
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> WalkTowns.town(profiles.get(i), i + 1))
                .toList();
    }
}
