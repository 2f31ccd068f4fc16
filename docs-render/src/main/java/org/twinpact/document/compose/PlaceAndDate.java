package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * The place and date of the signing. Immutable.
 *
 * @param place the bare name of the place, by language, such as "Haifa"
 * @param on the civil day
 * @param afterSunset true if the sun had set, so that the Hebrew date is the next one
 */
public record PlaceAndDate(LocalText place, LocalDate on, boolean afterSunset) {
    public PlaceAndDate {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(on, "on");
    }
}
