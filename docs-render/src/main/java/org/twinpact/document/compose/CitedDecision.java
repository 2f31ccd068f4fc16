package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A decision that the recitals cite. Immutable.
 *
 * @param body the body with its authority, by language, such as "the Council of the City of Haifa"
 * @param number the number of the decision in the records of the body
 * @param on the day of the decision
 */
public record CitedDecision(LocalText body, String number, LocalDate on) {
    public CitedDecision {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(on, "on");
    }
}
