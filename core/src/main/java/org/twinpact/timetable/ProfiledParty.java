package org.twinpact.timetable;

import jakarta.validation.Valid;
import java.util.Objects;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;

/**
 * A party with the profile that it acts under. Immutable.
 *
 * @param authority the party
 * @param profile the profile, with the requirements of the party's law and custom
 */
public record ProfiledParty(
        @Valid LocalAuthority authority, @Valid Profile profile) {
    public ProfiledParty {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(profile, "profile");
    }
}
