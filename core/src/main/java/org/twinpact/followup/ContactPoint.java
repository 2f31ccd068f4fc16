package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * The permanent contact address of an authority: a role and its mailbox, which do not change with the person in that
 * role. Immutable.
 *
 * @param role the role, by language
 * @param mailbox the e-mail address of the role
 * @param postalAddress the postal address, by language
 * @param person the reference to the person who currently has the role, if recorded
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

    /** Returns the contact point without the person who has the role. */
    public ContactPoint withoutPerson() {
        return new ContactPoint(role, mailbox, postalAddress, Optional.empty());
    }
}
