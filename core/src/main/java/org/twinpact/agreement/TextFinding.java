package org.twinpact.agreement;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.twinpact.language.PlainText;

/**
 * A fault in a text, found by a linter or by the composer of the text. Immutable.
 *
 * @param code the stable code, such as {@code LANGUAGE_MISSING}
 * @param clause the id of the clause, or {@code title}, or {@code terms}
 * @param blocks whether the finding prevents the text from becoming final. Otherwise it is a warning
 */
public record TextFinding(
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}", message = "must be a code such as 'LANGUAGE_MISSING'")
        String code,

        @PlainText(max = 64) String clause,
        boolean blocks) {
    public TextFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(clause, "clause");
    }
}
