package org.twinpact.approval;

import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;

/**
 * The day on which a condition of a decision was met, or stopped being met. Immutable.
 *
 * @param condition the number of the condition, from 1 in the order of {@link Decision#conditions()}
 * @param on the day
 * @param met whether it was met from that day on. If not, it was open from that day on
 */
public record ConditionChange(
        @Positive(message = "must be 1 or more") int condition,
        @CivilDay LocalDate on,
        boolean met) {
    public ConditionChange {
        Objects.requireNonNull(on, "on");
    }
}
