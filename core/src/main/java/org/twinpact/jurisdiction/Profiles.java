package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.twinpact.authority.LocalAuthority;

/**
 * The profiles of a host, old versions included, since the content of every profile ever used must stay readable.
 * Immutable and thread-safe.
 */
public final class Profiles {
    private final List<LazyProfile> newestFirst;
    /** The cache of profiles by reference, because every decision needs its parties' profiles. */
    private final Map<ProfileRef, Profile> found = new ConcurrentHashMap<>();

    Profiles(List<LazyProfile> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /** Returns exactly these profiles. Of two for the same country the later in the list applies. */
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
     * Returns these profiles and one more, which applies to its country from now on.
     *
     * @throws BadProfileException if a step of it could never be taken; the message names every such fault
     */
    public Profiles with(Profile profile) {
        List<ProfileFault> faults = ProfileFaults.of(profile);
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
     * Returns the profile that applies to an authority now: that of its country and kind, otherwise its country's,
     * otherwise the generic one.
     *
     * @throws IllegalStateException if there is neither
     */
    public Profile applyingTo(LocalAuthority authority) {
        Optional<String> country = Optional.of(authority.country());
        return first(country, profile -> profile.kinds().contains(authority.kind()))
                .or(() -> first(country, profile -> profile.kinds().isEmpty()))
                .or(() -> first(Optional.empty(), profile -> profile.kinds().isEmpty()))
                .orElseThrow(() -> new IllegalStateException("no profile applies to " + authority.id() + " in "
                        + authority.country() + "; add one for that country or one without a country"));
    }

    private Optional<Profile> first(Optional<String> country, Predicate<Profile> kind) {
        return newestFirst.stream()
                .filter(known -> known.country().equals(country))
                .map(LazyProfile::profile)
                .filter(kind)
                .findFirst();
    }

    /** Returns the profile with exactly that content, or empty. */
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

    /** Returns the latest profile with that id and version, whatever its content, or empty. */
    public Optional<Profile> findVersion(ProfileRef ref) {
        return newestFirst.stream()
                .filter(known -> known.isVersionOf(ref))
                .map(LazyProfile::profile)
                .findFirst();
    }

    /** Returns the profiles that a host added, the newest first, without those that ship with the library. */
    public List<Profile> added() {
        return newestFirst.stream()
                .filter(known -> !known.isShipped())
                .map(LazyProfile::profile)
                .toList();
    }

    /** Returns all profiles, the newest first. */
    public List<Profile> all() {
        return newestFirst.stream().map(LazyProfile::profile).toList();
    }
}
