package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;

/**
 * The profiles a host knows, old versions included, since the content of every profile ever used must stay readable.
 * Immutable and thread-safe.
 */
public final class Profiles {
    private final List<Profile> newestFirst;

    private Profiles(List<Profile> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /** Exactly these profiles; of two for the same country the later in the list applies. */
    public static Profiles of(List<Profile> profiles) {
        Profiles all = new Profiles(List.of());
        for (Profile profile : profiles) {
            all = all.with(profile);
        }
        return all;
    }

    /** The profiles that ship with the library. Read once, at the first call. */
    public static Profiles shipped() {
        return ShippedProfiles.ALL;
    }

    /** These profiles and one more, which from now on applies to its country. */
    public Profiles with(Profile profile) {
        List<Profile> more = new ArrayList<>();
        more.add(Objects.requireNonNull(profile, "profile"));
        more.addAll(newestFirst);
        return new Profiles(more);
    }

    /**
     * The profile that applies to an authority now: its country's, else the generic one.
     *
     * @throws IllegalStateException if there is neither
     */
    public Profile applyingTo(LocalAuthority authority) {
        return newestFirst.stream()
                .filter(profile -> profile.country().equals(Optional.of(authority.country())))
                .findFirst()
                .or(() -> newestFirst.stream()
                        .filter(profile -> profile.country().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no profile applies to " + authority.id() + " in "
                        + authority.country() + "; add one for that country or one without a country"));
    }

    /** The profile with exactly that content, or empty. */
    public Optional<Profile> find(ProfileRef ref) {
        return newestFirst.stream()
                .filter(profile ->
                        profile.version().equals(ref.version()) && profile.ref().equals(ref))
                .findFirst();
    }

    /** The latest profile with that id and version, whatever its content, or empty. */
    public Optional<Profile> findVersion(ProfileRef ref) {
        return newestFirst.stream()
                .filter(profile ->
                        profile.id().equals(ref.id()) && profile.version().equals(ref.version()))
                .findFirst();
    }

    /** All profiles, the newest first. */
    public List<Profile> all() {
        return newestFirst;
    }
}
