package org.twinpact.followup;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.PlainNumber;
import org.twinpact.language.PlainText;

/**
 * A measured value of an objective. Immutable.
 *
 * @param objective the id of the objective in the work plan
 * @param value the measured value, in the unit of the objective
 * @param on the day of the measurement
 */
public record Measurement(
        @PlainText(max = 32) String objective,

        @NotNull @PlainNumber BigDecimal value,

        @NotNull @CivilDay LocalDate on) {
    public Measurement {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(on, "on");
    }
}
