package org.twinpact.agreement;

import java.util.Objects;

/**
 * What is wrong with a text. Immutable.
 *
 * @param code what is wrong, a stable code such as {@code LANGUAGE_LACKING}
 * @param clause id of the clause, or {@code title}, or {@code terms}
 * @param blocks true where the text cannot be frozen with it; false where it is only a warning
 */
public record TextFinding(String code, String clause, boolean blocks) {
    public TextFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(clause, "clause");
    }

    static TextFinding blocking(String code, String clause) {
        return new TextFinding(code, clause, true);
    }

    static TextFinding warning(String code, String clause) {
        return new TextFinding(code, clause, false);
    }
}
