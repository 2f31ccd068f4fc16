package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * A publication of the twinning, with the measurable results it promises. Immutable.
 *
 * @param on the day
 * @param headline the message to the public, by language
 * @param address the address of the publication, an http or https address
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
