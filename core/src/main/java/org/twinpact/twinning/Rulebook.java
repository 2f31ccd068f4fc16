package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.calendar.OfficeCalendar;
import org.twinpact.jurisdiction.BadProfileException;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFault;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.RestrictedPeriod;
import org.twinpact.needs.Themes;

/**
 * The rules of a lifecycle, in addition to its table: profiles, themes, named guards and the calendar of its advice.
 * Immutable and thread-safe.
 *
 * @param profiles the profiles of the countries
 * @param themes the fields of cooperation that the host knows
 * @param guards the guards that profiles may name, by name. The shipped guards are always included
 * @param calendar the days on which offices are closed, of which agendas and ceremonies advise. It moves no legal day
 * @param restrictedPeriods the periods in which publications and ceremonies are restricted. None ships with the library
 */
public record Rulebook(
        Profiles profiles,
        Themes themes,
        Map<String, Guard> guards,
        OfficeCalendar calendar,
        List<RestrictedPeriod> restrictedPeriods) {
    /**
     * Creates a rulebook.
     *
     * @throws IllegalArgumentException if a guard has the name of a different shipped guard
     * @throws BadProfileException if a profile names an unknown guard
     */
    public Rulebook {
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(themes, "themes");
        guards = withShipped(Objects.requireNonNull(guards, "guards"));
        Objects.requireNonNull(calendar, "calendar");
        restrictedPeriods = List.copyOf(Objects.requireNonNull(restrictedPeriods, "restrictedPeriods"));
        // Shipped profiles name only shipped guards, and are not read before they are needed.
        for (Profile profile : profiles.added()) {
            requireKnown(profile, guards);
        }
    }

    /**
     * Creates a rulebook with the calendar that ships with the library, and without restricted periods.
     *
     * @throws IllegalArgumentException if a guard has the name of a different shipped guard
     * @throws BadProfileException if a profile names an unknown guard
     */
    public Rulebook(Profiles profiles, Themes themes, Map<String, Guard> guards) {
        this(profiles, themes, guards, OfficeCalendar.shipped(), List.of());
    }

    /**
     * Creates a rulebook of profiles and themes, with the guards and the calendar that ship with the library.
     *
     * @throws BadProfileException if a profile names an unknown guard
     */
    public Rulebook(Profiles profiles, Themes themes) {
        this(profiles, themes, ShippedGuards.ALL);
    }

    /** Returns a rulebook with the shipped profiles, the shipped guards and the nine standard themes. */
    public static Rulebook shipped() {
        return new Rulebook(Profiles.shipped(), Themes.standard());
    }

    /**
     * Returns a copy with one more profile, which takes precedence for its country.
     *
     * @throws BadProfileException if the profile has faults, or names an unknown guard
     */
    public Rulebook with(Profile profile) {
        return new Rulebook(profiles.with(profile), themes, guards, calendar, restrictedPeriods);
    }

    /**
     * Returns a copy with one more guard. The name includes a version, such as {@code QUORUM-1}.
     *
     * @throws IllegalArgumentException if a different guard with that name ships with the library
     */
    public Rulebook with(String name, Guard guard) {
        Map<String, Guard> more = new TreeMap<>(guards);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(guard, "guard"));
        return new Rulebook(profiles, themes, more, calendar, restrictedPeriods);
    }

    /**
     * Returns a copy with another calendar, such as one that knows the holidays of further countries:
     * {@code OfficeCalendar.shipped().or(own)}.
     */
    public Rulebook with(OfficeCalendar calendar) {
        return new Rulebook(profiles, themes, guards, calendar, restrictedPeriods);
    }

    /** Returns a copy with other restricted periods, such as after elections were postponed. */
    public Rulebook withRestrictedPeriods(List<RestrictedPeriod> periods) {
        return new Rulebook(profiles, themes, guards, calendar, periods);
    }

    /** Returns a warning for each restricted period of a party that contains a day. */
    Stream<Finding> restrictions(LocalAuthority party, LocalDate day) {
        return restrictedPeriods.stream()
                .filter(period -> period.appliesTo(party, day))
                .map(period -> Findings.ofRestriction(party, period, day));
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
