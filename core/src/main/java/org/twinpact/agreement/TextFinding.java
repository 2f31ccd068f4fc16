package org.twinpact.agreement;

import java.util.Objects;

/**
 * What keeps a text from being frozen. Immutable.
 *
 * @param code what is wrong, a stable code such as {@code LANGUAGE_LACKING}
 * @param clause id of the clause, or {@code title}
 */
public record TextFinding(String code, String clause) {
    public TextFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(clause, "clause");
    }
}
