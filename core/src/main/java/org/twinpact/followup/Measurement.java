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
 * @param objective id of the plan's objective
 * @param value the value measured, in the objective's unit
 * @param on the day it was measured
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
