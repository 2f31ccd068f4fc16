package org.twinpact.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.calendar.OfficeCalendar;
import org.twinpact.language.LanguageTag;

/** Comparisons of the shipped calendar of offices with the week data and the Hebrew calendar of ICU4J. */
class OfficeCalendarTest {
    private static final OfficeCalendar SHIPPED = OfficeCalendar.shipped();
    private static final LocalDate A_SUNDAY = LocalDate.parse("2026-11-01");

    static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries());
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theWeekendsAreThoseOfTheWeekData(String country) {
        WeekData week = Calendar.getWeekDataForRegion(country);

        assertThat(Stream.iterate(A_SUNDAY, day -> day.plusDays(1))
                        .limit(7)
                        .filter(day -> SHIPPED.closed(country, day).isPresent())
                        .map(LocalDate::getDayOfWeek))
                .containsExactlyInAnyOrderElementsOf(weekend(week));
    }

    private static List<DayOfWeek> weekend(WeekData week) {
        return Stream.iterate(week.weekendOnset, day -> day % 7 + 1)
                .limit(Math.floorMod(week.weekendCease - week.weekendOnset, 7) + 1L)
                .map(day -> DayOfWeek.SUNDAY.plus(day - 1L))
                .toList();
    }

    @Test
    void theHolidaysOfIsraelAreThoseOfTheHebrewCalendar() {
        Map<LocalDate, String> expected = new TreeMap<>();
        for (LocalDate day = LocalDate.parse("2000-03-01");
                day.isBefore(LocalDate.parse("2060-12-31"));
                day = day.plusDays(1)) {
            String name = holiday(day);
            if (!name.isEmpty()) {
                expected.put(day, name);
            }
        }
        Map<LocalDate, String> actual = new TreeMap<>();
        for (LocalDate day = LocalDate.parse("2000-03-01");
                day.isBefore(LocalDate.parse("2060-12-31"));
                day = day.plusDays(1)) {
            String name = SHIPPED.closed("IL", day)
                    .map(known -> known.read(LanguageTag.ENGLISH))
                    .orElse("weekend");
            if (!name.equals("weekend") && !name.equals("Independence Day")) {
                actual.put(day, name);
            }
        }

        assertThat(actual).hasSize(61 * 8).isEqualTo(expected);
    }

    /** Returns the holiday on a day of the Hebrew calendar, except for Independence Day, which moves. */
    private static String holiday(LocalDate day) {
        HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(day.toEpochDay()));
        int month = calendar.get(Calendar.MONTH);
        return switch (month * 100 + calendar.get(Calendar.DATE)) {
            case HebrewCalendar.TISHRI * 100 + 1, HebrewCalendar.TISHRI * 100 + 2 -> "Rosh Hashanah";
            case HebrewCalendar.TISHRI * 100 + 10 -> "Yom Kippur";
            case HebrewCalendar.TISHRI * 100 + 15 -> "Sukkot";
            case HebrewCalendar.TISHRI * 100 + 22 -> "Shemini Atzeret";
            case HebrewCalendar.NISAN * 100 + 15 -> "Passover";
            case HebrewCalendar.NISAN * 100 + 21 -> "the seventh day of Passover";
            case HebrewCalendar.SIVAN * 100 + 6 -> "Shavuot";
            default -> "";
        };
    }

    @Test
    void independenceDayIsTheFifthOfIyarOrTheNearestDayThatIsNoSabbathNorAfterOne() {
        // Published days: Thursday 2021-04-15 and 2025-05-01 (early), Tuesday 2024-05-14 (late), 2023-04-26 (on the
        // day).
        for (String day : List.of("2021-04-15", "2025-05-01", "2024-05-14", "2023-04-26", "2026-04-22", "2027-05-12")) {
            assertThat(SHIPPED.closed("IL", LocalDate.parse(day)))
                    .as(day)
                    .hasValueSatisfying(
                            name -> assertThat(name.read(LanguageTag.HEBREW)).isEqualTo("יום העצמאות"));
        }
        for (int year = 2000; year <= 2060; year++) {
            int asked = year;
            assertThat(Stream.iterate(LocalDate.of(year, 4, 1), day -> day.plusDays(1))
                            .limit(60)
                            .filter(day -> SHIPPED.closed("IL", day)
                                    .filter(name ->
                                            name.read(LanguageTag.ENGLISH).equals("Independence Day"))
                                    .isPresent()))
                    .as("%s", asked)
                    .singleElement()
                    .satisfies(day -> assertThat(day.getDayOfWeek())
                            .isNotIn(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
    }
}
