package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinpact.jurisdiction.BadProfileException;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFault;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;

/**
 * The rules of a lifecycle, in addition to its table: profiles, themes and named guards. Immutable.
 *
 * @param profiles the profiles of the countries
 * @param themes the fields of cooperation that the host knows
 * @param guards the guards that profiles may name. Those that ship are always among them
 */
public record Rulebook(Profiles profiles, Themes themes, Map<String, Guard> guards) {
    public Rulebook {
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(themes, "themes");
        guards = withShipped(Objects.requireNonNull(guards, "guards"));
        // The profiles that ship name only guards that ship, and are not read before they are needed.
        for (Profile profile : profiles.added()) {
            requireKnown(profile, guards);
        }
    }

    /** Creates a rulebook of profiles and themes, with the guards that ship with the library. */
    public Rulebook(Profiles profiles, Themes themes) {
        this(profiles, themes, ShippedGuards.ALL);
    }

    /** Returns the shipped profiles, guards and the nine standard themes. */
    public static Rulebook shipped() {
        return new Rulebook(Profiles.shipped(), Themes.standard());
    }

    /**
     * Returns this rulebook with one more profile, which from now on applies to its country.
     *
     * @throws BadProfileException if a step of it could never be taken, or a guard that it names is not known
     */
    public Rulebook with(Profile profile) {
        return new Rulebook(profiles.with(profile), themes, guards);
    }

    /** Returns this rulebook with one more guard, under a name with its version, such as {@code QUORUM-1}. */
    public Rulebook with(String name, Guard guard) {
        Map<String, Guard> more = new TreeMap<>(guards);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(guard, "guard"));
        return new Rulebook(profiles, themes, more);
    }

    private static Map<String, Guard> withShipped(Map<String, Guard> given) {
        Map<String, Guard> all = new TreeMap<>(ShippedGuards.ALL);
        given.forEach((name, guard) -> {
            Guard shipped = all.put(name, guard);
            if (shipped != null && shipped != guard) {
                throw new IllegalArgumentException("the guard " + name
                        + " ships with the library and stays as it is; give yours a name of its own");
            }
        });
        return Map.copyOf(all);
    }

    Guard guard(String name) {
        return guards.get(name);
    }

    private static void requireKnown(Profile profile, Map<String, Guard> guards) {
        List<ProfileFault> unknown = new ArrayList<>(0);
        for (int i = 0; i < profile.guards().size(); i++) {
            String name = profile.guards().get(i).guard();
            if (!guards.containsKey(name)) {
                unknown.add(new ProfileFault(
                        ProfileFault.Code.UNKNOWN_GUARD,
                        "/guards/" + i + "/guard",
                        name + " is not known here; known are " + new TreeSet<>(guards.keySet())
                                + ". Add the guard before the profile"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new BadProfileException(
                    "profile " + profile.id() + " " + profile.version() + ": "
                            + unknown.stream().map(ProfileFault::toString).collect(Collectors.joining("; ")),
                    unknown);
        }
    }
}
