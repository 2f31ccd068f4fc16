package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;

/**
 * An item of a party that is no longer valid. Immutable.
 *
 * @param party the party that it belongs to
 * @param kind the kind of the item
 * @param code the code of the step that a decision answers, or the tag of a certified language, otherwise empty
 */
public record InvalidatedItem(
        @Valid AuthorityId party,
        ItemKind kind,

        @Pattern(regexp = "[A-Za-z0-9-]{0,64}", message = "must be a step's code, a language tag or empty")
        String code) {
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

    /** Returns the same item of another party. */
    InvalidatedItem of(AuthorityId other) {
        return new InvalidatedItem(other, kind, code);
    }
}
