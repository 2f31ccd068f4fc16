package org.twinpact.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * An assessment of whether an authority can carry out joint programmes. Immutable.
 *
 * @param assessedOn the day of the assessment
 * @param sufficient whether it can carry them out
 * @param reason the reasons of the assessment, by language
 */
public record Capacity(
        @NotNull @CivilDay LocalDate assessedOn,
        boolean sufficient,
        @Valid LocalText reason) {
    public Capacity {
        Objects.requireNonNull(assessedOn, "assessedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
