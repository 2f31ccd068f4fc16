package org.twinpact.document.compose;

import java.util.Objects;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LocalText;

/**
 * The terms of one party. Immutable.
 *
 * @param authority the party
 * @param representative the office that acts for it, by language, without an article, such as "Mayor"
 * @param contact its contact point
 */
public record PartyTerms(LocalAuthority authority, LocalText representative, ContactPoint contact) {
    public PartyTerms {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(representative, "representative");
        Objects.requireNonNull(contact, "contact");
    }
}
