package org.twinpact;

import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.twinning.TwinningId;

/**
 * A party of a running twinning that is under another profile than the one that would apply to it now. Immutable.
 *
 * @param twinning the twinning
 * @param party the party
 * @param profile the profile that it is under
 * @param newest the profile that {@code Act.AdoptProfile} would move it to
 */
public record Outdated(TwinningId twinning, AuthorityId party, ProfileRef profile, ProfileRef newest) {
    public Outdated {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(newest, "newest");
    }
}
