package org.twinpact.jurisdiction;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A profile with a known id and country. Its content is read and hashed on first use, because a process with a dozen
 * countries needs only two of them. Thread-safe.
 */
final class LazyProfile {
    private final String id;
    private final Optional<String> country;
    private final Supplier<Profile> content;
    private final boolean shipped;
    private volatile Profile profile;
    private volatile ProfileRef ref;

    /** Creates a profile that ships with the library. */
    LazyProfile(String id, Optional<String> country, Supplier<Profile> content) {
        this(id, country, content, true);
    }

    private LazyProfile(String id, Optional<String> country, Supplier<Profile> content, boolean shipped) {
        this.shipped = shipped;
        this.id = id;
        this.country = country;
        this.content = content;
    }

    static LazyProfile of(Profile profile) {
        return new LazyProfile(profile.id(), profile.country(), () -> profile, false);
    }

    /** Returns whether it ships with the library and was not added by a host. */
    boolean isShipped() {
        return shipped;
    }

    Optional<String> country() {
        return country;
    }

    Profile profile() {
        Profile known = profile;
        if (known == null) {
            known = content.get();
            profile = known;
        }
        return known;
    }

    private ProfileRef ref() {
        ProfileRef known = ref;
        if (known == null) {
            known = profile().ref();
            ref = known;
        }
        return known;
    }

    boolean hasId(String wanted) {
        return id.equals(wanted);
    }

    boolean isVersionOf(ProfileRef wanted) {
        return hasId(wanted.id()) && profile().version().equals(wanted.version());
    }

    boolean is(ProfileRef wanted) {
        return isVersionOf(wanted) && ref().equals(wanted);
    }

    boolean isSame(LazyProfile other) {
        return id.equals(other.id) && ref().equals(other.ref());
    }
}
