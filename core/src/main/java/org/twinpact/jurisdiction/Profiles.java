package org.twinpact.jurisdiction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinpact.authority.LocalAuthority;

/**
 * The profiles a host knows, old versions included, since the content of every profile ever used must stay readable.
 * Immutable and thread-safe.
 */
public final class Profiles {
    /** The newest first; the reference of a profile is the hash of all of it, so it is worked out once. */
    private final Map<ProfileRef, Profile> newestFirst;

    private Profiles(Map<ProfileRef, Profile> newestFirst) {
        this.newestFirst = Collections.unmodifiableMap(newestFirst);
    }

    /** Exactly these profiles; of two for the same country the later in the list applies. */
    public static Profiles of(List<Profile> profiles) {
        Profiles all = new Profiles(Map.of());
        for (Profile profile : profiles) {
            all = all.with(profile);
        }
        return all;
    }

    /** The profiles that ship with the library. Read once, at the first call. */
    public static Profiles shipped() {
        return ShippedProfiles.ALL;
    }

    /**
     * These profiles and one more, which from now on applies to its country.
     *
     * @throws IllegalArgumentException if a step of it could never be taken; the message names every such fault
     */
    public Profiles with(Profile profile) {
        List<String> faults = ProfileFaults.of(profile);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "profile " + profile.id() + " " + profile.version() + ": " + String.join("; ", faults));
        }
        Map<ProfileRef, Profile> more = new LinkedHashMap<>();
        more.put(profile.ref(), profile);
        newestFirst.forEach(more::putIfAbsent);
        return new Profiles(more);
    }

    /**
     * The profile that applies to an authority now: that of its country and kind, else its country's, else the generic
     * one.
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
        return newestFirst.values().stream()
                .filter(profile -> profile.country().equals(country) && kind.test(profile))
                .findFirst();
    }

    /** The profile with exactly that content, or empty. */
    public Optional<Profile> find(ProfileRef ref) {
        return Optional.ofNullable(newestFirst.get(ref));
    }

    /** The latest profile with that id and version, whatever its content, or empty. */
    public Optional<Profile> findVersion(ProfileRef ref) {
        return newestFirst.values().stream()
                .filter(profile ->
                        profile.id().equals(ref.id()) && profile.version().equals(ref.version()))
                .findFirst();
    }

    /** All profiles, the newest first. */
    public List<Profile> all() {
        return List.copyOf(newestFirst.values());
    }
}
