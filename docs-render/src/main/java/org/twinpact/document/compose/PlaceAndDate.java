package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * Where and when an agreement is signed. Immutable.
 *
 * @param place the place by language, a bare name: "Haifa"
 * @param on the civil day
 * @param afterSunset whether the sun had set, so that the Hebrew date is the next one
 */
public record PlaceAndDate(LocalText place, LocalDate on, boolean afterSunset) {
    public PlaceAndDate {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(on, "on");
    }
}
