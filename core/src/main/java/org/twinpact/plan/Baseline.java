package org.twinpact.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where an indicator stands before work begins. Immutable.
 *
 * @param value the value, in the objective's unit
 * @param on the day it was measured
 */
public record Baseline(
        @NotNull
        @Digits(integer = 15, fraction = 6, message = "must have at most {integer} digits and {fraction} decimals")
        BigDecimal value,

        @NotNull LocalDate on) {
    public Baseline {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(on, "on");
    }
}
