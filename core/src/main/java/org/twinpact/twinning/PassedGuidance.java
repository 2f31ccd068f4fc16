package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * Guidance that a party passed. The author is that of the event. Immutable.
 *
 * @param what the guidance
 * @param reason the reason, by language
 * @param on the day on which the party passed it
 */
public record PassedGuidance(
        @NotNull Guidance what,
        @Valid LocalText reason,
        @NotNull @CivilDay LocalDate on) {
    public PassedGuidance {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(on, "on");
    }
}
