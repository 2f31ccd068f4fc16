package org.twinpact.authority;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.twinpact.language.PlainText;

/**
 * A code that an agency assigned to an authority. Agencies number the same body differently, so the scheme is part of
 * the code. Immutable.
 *
 * @param scheme the numbering agency, such as {@code IL-CBS}, {@code FR-INSEE}, {@code WIKIDATA}
 * @param value the code as text, with leading zeros
 */
public record AuthorityCode(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}", message = "must be a coding scheme such as 'IL-CBS'")
        String scheme,

        @PlainText(max = 64) String value) {
    public AuthorityCode {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
    }
}
