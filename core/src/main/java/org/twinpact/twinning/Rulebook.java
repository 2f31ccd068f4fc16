package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;

/**
 * What a lifecycle decides by, besides its page: profiles, themes and named guards. Immutable.
 *
 * @param profiles the profiles of the countries
 * @param themes the fields of cooperation that the host knows
 * @param guards the guards that profiles may name
 */
public record Rulebook(Profiles profiles, Themes themes, Map<String, Guard> guards) {
    public Rulebook {
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(themes, "themes");
        guards = Map.copyOf(Objects.requireNonNull(guards, "guards"));
        // Those that ship name only guards that ship, and are not read before they are needed.
        for (Profile profile : profiles.added()) {
            requireKnown(profile, guards);
        }
    }

    /** Profiles and themes, with the guards that ship with the library. */
    public Rulebook(Profiles profiles, Themes themes) {
        this(profiles, themes, ShippedGuards.ALL);
    }

    /** The shipped profiles, guards and the nine standard themes. */
    public static Rulebook shipped() {
        return new Rulebook(Profiles.shipped(), Themes.standard());
    }

    /**
     * This rulebook with one more profile, which from now on applies to its country.
     *
     * @throws IllegalArgumentException if a step of it could never be taken, or a guard that it names is not known
     */
    public Rulebook with(Profile profile) {
        return new Rulebook(profiles.with(profile), themes, guards);
    }

    /** This rulebook with one more guard, under a name with its version, such as {@code QUORUM-1}. */
    public Rulebook with(String name, Guard guard) {
        Map<String, Guard> more = new TreeMap<>(guards);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(guard, "guard"));
        return new Rulebook(profiles, themes, more);
    }

    Guard guard(String name) {
        return guards.get(name);
    }

    private static void requireKnown(Profile profile, Map<String, Guard> guards) {
        List<String> unknown = profile.guards().stream()
                .map(rule -> rule.guard())
                .filter(name -> !guards.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "profile " + profile.id() + " " + profile.version() + " names the guards "
                            + unknown + ", which are not known here; known are " + new TreeSet<>(guards.keySet())
                            + ". Add the guard before the profile");
        }
    }
}
