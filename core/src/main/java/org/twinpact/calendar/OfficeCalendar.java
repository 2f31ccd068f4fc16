package org.twinpact.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinpact.language.LocalText;

/**
 * The days on which the offices of a country are closed. They are advice for people and move no legal day. A host can
 * adapt a library of public holidays to this interface. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface OfficeCalendar {
    /**
     * Returns why the offices of a country are closed on a day, such as the name of a holiday. Empty if they are open, or
     * if the calendar does not know.
     *
     * @param country the ISO 3166-1 alpha-2 code of the country
     * @param day the day
     */
    Optional<LocalText> closed(String country, LocalDate day);

    /**
     * Returns the calendar that ships with the library. It contains the weekends of all countries as of 2026, and the
     * days of rest and Independence Day of Israel from 2000 to 2060. A holiday that is on a weekend has its name.
     */
    static OfficeCalendar shipped() {
        return ShippedCalendar.INSTANCE;
    }

    /** Returns a calendar that answers from another one for the days on which this one knows nothing. */
    default OfficeCalendar or(OfficeCalendar other) {
        Objects.requireNonNull(other, "other");
        return (country, day) -> closed(country, day).or(() -> other.closed(country, day));
    }

    /**
     * Returns the last day before a day on which the offices of a country are open. Empty if they are closed for more
     * than a month before it.
     *
     * @param country the ISO 3166-1 alpha-2 code of the country
     * @param day the day
     */
    default Optional<LocalDate> lastOpenDayBefore(String country, LocalDate day) {
        return IntStream.rangeClosed(1, 31)
                .mapToObj(day::minusDays)
                .filter(earlier -> closed(country, earlier).isEmpty())
                .findFirst();
    }
}
