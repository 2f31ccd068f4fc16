package org.twinpact.timetable;

import jakarta.validation.Valid;
import java.util.Objects;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;

/**
 * A party with the profile whose law it acts under. Immutable.
 *
 * @param authority the party
 * @param profile what its law and custom ask of it
 */
public record Side(@Valid LocalAuthority authority, @Valid Profile profile) {
    public Side {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(profile, "profile");
    }
}
