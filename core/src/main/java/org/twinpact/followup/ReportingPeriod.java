package org.twinpact.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.twinpact.language.CivilDay;

/**
 * The period that a report covers, or for which one is required. Immutable.
 *
 * @param from the first day
 * @param to the last day
 */
public record ReportingPeriod(
        @NotNull @CivilDay LocalDate from,
        @NotNull @CivilDay LocalDate to) {
    public ReportingPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the number of days that this period and another have in common. */
    public long commonDays(ReportingPeriod other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Returns the number of its days. */
    public long days() {
        return commonDays(this);
    }

    /** Returns whether this period contains at least half of the days of another. */
    public boolean covers(ReportingPeriod other) {
        return 2 * commonDays(other) >= other.days() && commonDays(other) > 0;
    }
}
