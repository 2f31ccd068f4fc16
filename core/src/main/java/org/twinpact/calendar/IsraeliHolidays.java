package org.twinpact.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinpact.language.LocalText;
import org.twinpact.message.Terms;

/**
 * The days of rest in Israel and its Independence Day. A table has the civil day of each Hebrew new year, from which the
 * other days of the Hebrew year follow. A test of {@code docs-render} compares them with the Hebrew calendar of ICU4J.
 *
 * <p>Source: the list of public holidays in Israel of the project Jollyday (read 2026-11-30), which names the same days.
 * The day of rest that Independence Day moves to follows the Independence Day Law, 1949, as amended in 2004, from general
 * knowledge.
 */
final class IsraeliHolidays {
    /** The first days of the Hebrew years 5761 to 5821. */
    private static final String[] NEW_YEARS = {
        "2000-09-30", "2001-09-18", "2002-09-07", "2003-09-27", "2004-09-16", "2005-10-04", "2006-09-23",
        "2007-09-13", "2008-09-30", "2009-09-19", "2010-09-09", "2011-09-29", "2012-09-17", "2013-09-05",
        "2014-09-25", "2015-09-14", "2016-10-03", "2017-09-21", "2018-09-10", "2019-09-30", "2020-09-19",
        "2021-09-07", "2022-09-26", "2023-09-16", "2024-10-03", "2025-09-23", "2026-09-12", "2027-10-02",
        "2028-09-21", "2029-09-10", "2030-09-28", "2031-09-18", "2032-09-06", "2033-09-24", "2034-09-14",
        "2035-10-04", "2036-09-22", "2037-09-10", "2038-09-30", "2039-09-19", "2040-09-08", "2041-09-26",
        "2042-09-15", "2043-10-05", "2044-09-22", "2045-09-12", "2046-10-01", "2047-09-21", "2048-09-08",
        "2049-09-27", "2050-09-17", "2051-09-07", "2052-09-24", "2053-09-13", "2054-10-03", "2055-09-23",
        "2056-09-11", "2057-09-29", "2058-09-19", "2059-09-08", "2060-09-25"
    };

    /** The days from the Passover of a Hebrew year to the next new year, which are the same in every year. */
    private static final int FROM_PASSOVER_TO_NEW_YEAR = 163;

    private static final int INDEPENDENCE_DAY = 20;

    private static final Map<LocalDate, LocalText> DAYS = days();

    static final OfficeCalendar CALENDAR =
            (country, day) -> "IL".equals(country) ? Optional.ofNullable(DAYS.get(day)) : Optional.empty();

    private IsraeliHolidays() {}

    private static Map<LocalDate, LocalText> days() {
        Map<LocalDate, LocalText> days = new HashMap<>();
        for (String first : NEW_YEARS) {
            LocalDate newYear = LocalDate.parse(first);
            LocalDate passover = newYear.minusDays(FROM_PASSOVER_TO_NEW_YEAR);
            put(days, passover, "passover");
            put(days, passover.plusDays(6), "passover-seventh");
            put(days, independenceDay(passover.plusDays(INDEPENDENCE_DAY)), "independence-day");
            put(days, passover.plusDays(50), "shavuot");
            put(days, newYear, "rosh-hashanah");
            put(days, newYear.plusDays(1), "rosh-hashanah");
            put(days, newYear.plusDays(9), "yom-kippur");
            put(days, newYear.plusDays(14), "sukkot");
            put(days, newYear.plusDays(21), "shemini-atzeret");
        }
        return days;
    }

    /** Returns the day on which Independence Day is celebrated, so that neither it nor its eve is on a Sabbath. */
    private static LocalDate independenceDay(LocalDate fifthOfIyar) {
        return switch (fifthOfIyar.getDayOfWeek()) {
            case FRIDAY -> fifthOfIyar.minusDays(1);
            case SATURDAY -> fifthOfIyar.minusDays(2);
            // Since 2004, so that the day of remembrance before it does not begin at the end of a Sabbath.
            case MONDAY -> fifthOfIyar.getYear() < 2004 ? fifthOfIyar : fifthOfIyar.plusDays(1);
            case TUESDAY, WEDNESDAY, THURSDAY, SUNDAY -> fifthOfIyar;
        };
    }

    private static void put(Map<LocalDate, LocalText> days, LocalDate day, String name) {
        days.put(day, Terms.find("closed." + name).orElseThrow());
    }
}
