package org.twinpact.twinning;

import java.util.Objects;
import org.twinpact.authority.AuthorityId;

/**
 * An item of a party that no longer covers what is current. Immutable.
 *
 * @param party the party
 * @param kind the kind of the item
 * @param code the step's code of a decision, the tag of a certified language, otherwise empty
 */
public record InvalidatedItem(AuthorityId party, ItemKind kind, String code) {
    /** The kinds of items that can become invalid. */
    public enum ItemKind {
        /** The endorsement of a plan. */
        ENDORSEMENT,
        /** The certificate of a language version. */
        CERTIFICATE,
        /** A body's decision. */
        DECISION,
        /** A signature. */
        SIGNATURE
    }

    public InvalidatedItem {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
    }
}
