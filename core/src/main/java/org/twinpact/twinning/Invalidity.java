package org.twinpact.twinning;

import java.util.Objects;
import org.twinpact.authority.AuthorityId;

/**
 * Something of a party that no longer covers what is current. Immutable.
 *
 * @param party the party
 * @param kind what it was
 * @param code the step's code of a decision, the tag of a certified language, else empty
 */
public record Invalidity(AuthorityId party, Kind kind, String code) {
    /** What became invalid. */
    public enum Kind {
        /** The endorsement of a plan. */
        ENDORSEMENT,
        /** The certificate of a language version. */
        CERTIFICATE,
        /** A body's decision. */
        DECISION,
        /** A signature. */
        SIGNATURE
    }

    public Invalidity {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
    }
}
