package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A publication about the twinning and the measurable results that it promises. Immutable.
 *
 * @param on the day of the publication
 * @param headline the message to the public, by language
 * @param address the http or https address of the publication
 * @param release the key of the release that was published, if it was a release
 */
public record Publication(
        @NotNull @CivilDay LocalDate on,
        @Valid LocalText headline,
        @NotNull @WebAddress URI address,
        Optional<@PlainText(max = 32) String> release) {
    public Publication {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(release, "release");
    }

    /** Creates a publication that is not the publication of a release. */
    public Publication(LocalDate on, LocalText headline, URI address) {
        this(on, headline, address, Optional.empty());
    }
}
