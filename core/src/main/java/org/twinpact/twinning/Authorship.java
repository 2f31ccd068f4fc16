package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.PlainText;

/**
 * The author of an act: a role in an authority, and the person behind it as a commitment. Immutable.
 *
 * @param role the role, such as {@code International relations officer}
 * @param authority the authority in whose service the role is
 * @param person the person, if recorded
 */
public record Authorship(
        @PlainText(max = 200) String role, @Valid AuthorityId authority, Optional<@Valid PersonRef> person) {
    public Authorship {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(person, "person");
    }
}
