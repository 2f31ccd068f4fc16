package org.twinpact.plan;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.PlainNumber;

/**
 * The value of an indicator before work begins. Immutable.
 *
 * @param value the value, in the unit of the objective
 * @param on the day of the measurement
 */
public record Baseline(
        @NotNull @PlainNumber BigDecimal value,

        @NotNull @CivilDay LocalDate on) {
    public Baseline {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(on, "on");
    }
}
