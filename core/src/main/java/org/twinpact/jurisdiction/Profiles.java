package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;

/**
 * The profiles of a host, including old versions, because the content of every profile ever used must remain readable.
 * Immutable and thread-safe.
 */
public final class Profiles {
    private final List<LazyProfile> newestFirst;
    /** The cache of profiles by reference, because every decision needs its parties' profiles. */
    private final Map<ProfileRef, Profile> found = new ConcurrentHashMap<>();

    Profiles(List<LazyProfile> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /**
     * Returns exactly the given profiles. Of two profiles for the same country and kind, the later one in the list
     * applies. The shipped profiles are not among them unless given, but each given profile is compared with the shipped
     * one for its country as in {@link #with}. A profile without a country does not apply in a country for which a
     * profile with rules based on law ships.
     *
     * @throws BadProfileException if a profile has faults
     */
    public static Profiles of(List<Profile> profiles) {
        Profiles all = new Profiles(List.of());
        for (Profile profile : profiles) {
            all = all.with(profile);
        }
        return all;
    }

    /** Returns the profiles that ship with the library. Each is read on first use. */
    public static Profiles shipped() {
        return ShippedProfiles.ALL;
    }

    /**
     * Returns a copy with one more profile, which takes precedence for its country. It may be stricter than the newest
     * shipped profile for its country and kinds, and may relax guidance and defaults. A rule based on law that it omits
     * or weakens is a fault unless its {@link Profile#overrides} say why.
     *
     * @throws BadProfileException if the profile has faults. The message names all of them
     */
    public Profiles with(Profile profile) {
        List<ProfileFault> faults = new ArrayList<>(ProfileFaults.of(profile));
        faults.addAll(LawFaults.of(profile));
        if (!faults.isEmpty()) {
            throw new BadProfileException(
                    "profile " + profile.id() + " " + profile.version() + ": "
                            + faults.stream().map(ProfileFault::says).collect(Collectors.joining("; ")),
                    faults);
        }
        LazyProfile known = LazyProfile.of(profile);
        List<LazyProfile> more = new ArrayList<>(List.of(known));
        newestFirst.stream().filter(earlier -> !known.isSame(earlier)).forEach(more::add);
        return new Profiles(more);
    }

    /**
     * Returns the profile that currently applies to an authority: that of its country and kind, otherwise that of its
     * country, otherwise the generic one, unless a profile with rules based on law ships for the country.
     *
     * @throws IllegalStateException if there is none of these
     */
    public Profile applyingTo(LocalAuthority authority) {
        Optional<String> country = Optional.of(authority.country());
        return ofCountry(country, authority.kind())
                .or(() -> ShippedProfiles.ALL.hasLaw(country, authority.kind())
                        ? Optional.empty()
                        : ofCountry(Optional.empty(), authority.kind()))
                .orElseThrow(() -> none(authority));
    }

    private static IllegalStateException none(LocalAuthority authority) {
        boolean law = ShippedProfiles.ALL.hasLaw(Optional.of(authority.country()), authority.kind());
        return new IllegalStateException("no profile applies to " + authority.id() + " in " + authority.country()
                + "; add one for that country"
                + (law ? ", whose law a profile without a country omits" : " or one without a country"));
    }

    private boolean hasLaw(Optional<String> country, AuthorityKind kind) {
        return ofCountry(country, kind).stream()
                .flatMap(profile -> profile.rules().stream())
                .anyMatch(rule -> rule.basis() == Basis.LAW);
    }

    /** Returns the profile for a country and kind, otherwise that for the country. */
    Optional<Profile> ofCountry(Optional<String> country, AuthorityKind kind) {
        return first(country, profile -> profile.kinds().contains(kind))
                .filter(profile -> country.isPresent())
                .or(() -> first(country, profile -> profile.kinds().isEmpty()));
    }

    /** Returns whether there is a profile of a country, for any kind of authority. */
    public boolean hasCountry(String country) {
        return newestFirst.stream().anyMatch(known -> known.country().equals(Optional.of(country)));
    }

    private Optional<Profile> first(Optional<String> country, Predicate<Profile> kind) {
        return newestFirst.stream()
                .filter(known -> known.country().equals(country))
                .map(LazyProfile::profile)
                .filter(kind)
                .findFirst();
    }

    /** Returns the profile with the id, version and content hash of the reference, or empty if there is none. */
    public Optional<Profile> find(ProfileRef ref) {
        Profile profile = found.get(ref);
        if (profile == null) {
            for (LazyProfile known : newestFirst) {
                if (known.is(ref)) {
                    profile = known.profile();
                    found.put(ref, profile);
                    break;
                }
            }
        }
        return Optional.ofNullable(profile);
    }

    /**
     * Returns the newest profile with the id and version of the reference, regardless of its content, or empty if there
     * is none.
     */
    public Optional<Profile> findVersion(ProfileRef ref) {
        return newestFirst.stream()
                .filter(known -> known.isVersionOf(ref))
                .map(LazyProfile::profile)
                .findFirst();
    }

    /** Returns the profiles that the host added, without those that ship with the library, the newest first. */
    public List<Profile> added() {
        return newestFirst.stream()
                .filter(known -> !known.isShipped())
                .map(LazyProfile::profile)
                .toList();
    }

    /** Returns all versions of the profile with the given id, the newest first. */
    public List<Profile> versions(String id) {
        return newestFirst.stream()
                .filter(known -> known.hasId(id))
                .map(LazyProfile::profile)
                .toList();
    }

    /** Returns all profiles, the newest first. */
    public List<Profile> all() {
        return newestFirst.stream().map(LazyProfile::profile).toList();
    }
}
