package org.twinpact.twinning;

import java.time.Period;
import java.util.Objects;
import org.twinpact.evidence.EvidenceGrade;

/**
 * The thresholds of the {@link Health} of a twinning. Immutable.
 *
 * @param active the time after an activity in which a twinning is active
 * @param dormant the time after an activity from which a twinning is dormant
 * @param overdue the time for which an obligation may be overdue
 * @param evidence the lowest grade of evidence with which an activity counts
 */
public record HealthThresholds(Period active, Period dormant, Period overdue, EvidenceGrade evidence) {
    private static final HealthThresholds STANDARD = new HealthThresholds(
            Period.ofMonths(12), Period.ofMonths(24), Period.ofDays(90), EvidenceGrade.THIRD_PARTY_REPORT);

    public HealthThresholds {
        Objects.requireNonNull(active, "active");
        Objects.requireNonNull(dormant, "dormant");
        Objects.requireNonNull(overdue, "overdue");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Returns the library's defaults: 12 and 24 months, 90 days, and the report of a third party. */
    public static HealthThresholds standard() {
        return STANDARD;
    }
}
