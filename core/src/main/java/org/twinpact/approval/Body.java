package org.twinpact.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * A body or office that decides or signs. Profiles may name any. Immutable.
 *
 * @param code the code, such as {@code COUNCIL}
 */
public record Body(
        @JsonValue @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "must be a body's code such as 'COUNCIL'")
        String code)
        implements Comparable<Body> {
    /** The head of the authority (ראש הרשות). */
    public static final Body HEAD = new Body("HEAD");

    /** The council (מועצה). */
    public static final Body COUNCIL = new Body("COUNCIL");

    /** The authority's legal adviser. */
    public static final Body LEGAL_ADVISER = new Body("LEGAL_ADVISER");

    @JsonCreator
    public Body {
        Objects.requireNonNull(code, "code");
    }

    @Override
    public int compareTo(Body other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
