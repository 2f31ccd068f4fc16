package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * A publication about the twinning and the measurable results that it promises. Immutable.
 *
 * @param on the day of the publication
 * @param headline the message to the public, by language
 * @param address the http or https address of the publication
 */
public record Publication(
        @NotNull @CivilDay LocalDate on,
        @Valid LocalText headline,
        @NotNull @WebAddress URI address) {
    public Publication {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(address, "address");
    }
}
