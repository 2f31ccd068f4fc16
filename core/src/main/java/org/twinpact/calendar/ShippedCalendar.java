package org.twinpact.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.language.LocalText;

/** The calendar that ships with the library. Its data are read when the first day is asked for. */
final class ShippedCalendar implements OfficeCalendar {
    static final OfficeCalendar INSTANCE = new ShippedCalendar();

    private ShippedCalendar() {}

    @Override
    public Optional<LocalText> closed(String country, LocalDate day) {
        return IsraeliHolidays.CALENDAR.closed(country, day).or(() -> Weekends.CALENDAR.closed(country, day));
    }
}
