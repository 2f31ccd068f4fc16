package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * The permanent address for correspondence in an authority: a role and its mailbox, which remain when the person
 * changes. Immutable.
 *
 * @param role the role, by language
 * @param mailbox the role's own e-mail address
 * @param postalAddress the postal address, by language
 * @param person the person who holds the role now, if stored
 */
public record ContactPoint(
        @Valid LocalText role,

        @Email(message = "must be an e-mail address") @PlainText(max = 254)
        String mailbox,

        @Valid LocalText postalAddress,
        Optional<@Valid PersonRef> person) {
    public ContactPoint {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(postalAddress, "postalAddress");
        Objects.requireNonNull(person, "person");
    }
}
