package org.twinpact.authority;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.twinpact.language.PlainText;

/**
 * A code that some agency gave an authority; agencies number the same body differently, so the scheme is part of it.
 * Immutable.
 *
 * @param scheme who numbers, such as {@code IL-CBS}, {@code FR-INSEE}, {@code WIKIDATA}
 * @param value the code as text, leading zeros kept
 */
public record AuthorityCode(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}", message = "must be a scheme such as 'IL-CBS'")
        String scheme,

        @PlainText(max = 64) String value) {
    public AuthorityCode {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
    }
}
