package org.twinpact.twinning;

import java.util.Objects;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;

/**
 * What a lifecycle decides by, besides its page: profiles and themes. Immutable.
 *
 * @param profiles the profiles of the countries
 * @param themes the fields of cooperation that the host knows
 */
public record Rulebook(Profiles profiles, Themes themes) {
    public Rulebook {
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(themes, "themes");
    }

    /** The shipped profiles and the nine standard themes. */
    public static Rulebook shipped() {
        return new Rulebook(Profiles.shipped(), Themes.standard());
    }
}
