package org.twinpact.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * A past date as far as it is known: a year ({@code 1998}), a month ({@code 2022-03}) or a day ({@code 2022-03-14}), in
 * the ISO calendar. Immutable.
 *
 * @param iso the date in ISO 8601 form
 */
public record PartialDate(
        @JsonValue
        @Pattern(
                // Each month has its own number of days, and February has 29 only in leap years.
                regexp = "[0-9]{4}(-(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
                        + "|-(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
                        + "|-02(-(0[1-9]|1[0-9]|2[0-8]))?)?"
                        + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29",
                message = "must be a year, a month or a day such as '1998', '2022-03' or '2022-03-14'")
        String iso) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    @JsonCreator
    public PartialDate {
        Objects.requireNonNull(iso, "iso");
    }

    /** Returns a day as a date of which everything is known. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /**
     * Returns the first day that this date can be.
     *
     * @throws java.time.DateTimeException if the date is not in its ISO 8601 form
     */
    public LocalDate earliest() {
        return switch (iso.length()) {
            case YEAR -> Year.parse(iso).atDay(1);
            case MONTH -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /**
     * Returns the last day that this date can be.
     *
     * @throws java.time.DateTimeException if the date is not in its ISO 8601 form
     */
    public LocalDate latest() {
        return switch (iso.length()) {
            case YEAR -> YearMonth.of(Year.parse(iso).getValue(), 12).atEndOfMonth();
            case MONTH -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }

    /**
     * Returns the day, or empty if only the month or the year is known.
     *
     * @throws java.time.DateTimeException if the date is not in its ISO 8601 form
     */
    public Optional<LocalDate> day() {
        return iso.length() > MONTH ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
    }

    @Override
    public String toString() {
        return iso;
    }
}
