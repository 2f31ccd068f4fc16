package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * A day that a person enters in place of the one that follows from the text and the record. Immutable.
 *
 * @param day the day
 * @param reason the reason, by language
 */
public record EnteredDay(
        @NotNull @CivilDay LocalDate day, @Valid LocalText reason) {
    public EnteredDay {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(reason, "reason");
    }
}
