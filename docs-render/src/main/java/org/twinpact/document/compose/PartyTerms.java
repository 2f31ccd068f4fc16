package org.twinpact.document.compose;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LocalText;

/**
 * The terms of one party. Immutable.
 *
 * @param authority the party
 * @param nameInSentence the name in the form in which a sentence uses it, by language, such as "the City of Haifa", or
 *     empty if the name of the authority needs no article
 * @param representative the office that acts for it, by language, without an article, such as "Mayor"
 * @param contact the contact point
 */
public record PartyTerms(
        LocalAuthority authority, Optional<LocalText> nameInSentence, LocalText representative, ContactPoint contact) {
    public PartyTerms {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(nameInSentence, "nameInSentence");
        Objects.requireNonNull(representative, "representative");
        Objects.requireNonNull(contact, "contact");
    }

    /** Creates the terms of a party whose name needs no article in a sentence. */
    public PartyTerms(LocalAuthority authority, LocalText representative, ContactPoint contact) {
        this(authority, Optional.empty(), representative, contact);
    }

    LocalText inSentence() {
        return nameInSentence.orElse(authority.name());
    }
}
