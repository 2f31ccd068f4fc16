package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.PlainText;

/**
 * The author of an act: a role in an authority, and a commitment to the person in that role. Immutable.
 *
 * @param role the role, such as {@code International relations officer}
 * @param authority the authority to which the role belongs
 * @param person the reference to the person, if recorded
 * @param evidence the document by which the authority records the act on behalf of another party, empty if it acts for
 *     itself
 */
public record Authorship(
        @PlainText(max = 200) String role,
        @Valid AuthorityId authority,
        Optional<@Valid PersonRef> person,
        Optional<@PlainText(max = 500) String> evidence) {
    public Authorship {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Creates the author of an act that the authority performs for itself. */
    public Authorship(String role, AuthorityId authority, Optional<PersonRef> person) {
        this(role, authority, person, Optional.empty());
    }
}
