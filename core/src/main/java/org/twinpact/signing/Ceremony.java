package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * The event at which the agreement is signed. Immutable.
 *
 * @param on the day
 * @param place the place, by language
 * @param host the party that hosts it
 */
public record Ceremony(
        @NotNull @CivilDay LocalDate on,
        @Valid LocalText place,
        @Valid AuthorityId host) {
    public Ceremony {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(host, "host");
    }
}
