package org.twinpact.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinpact.language.LocalText;
import org.twinpact.message.Terms;

/**
 * The weekends of the countries. Source: the week data of the Unicode CLDR, read in ICU4J 79.1 on 2026-11-30.
 */
final class Weekends {
    private static final Set<DayOfWeek> USUAL = Set.of(SATURDAY, SUNDAY);

    private static final Map<String, Set<DayOfWeek>> OTHERS = new HashMap<>();

    static {
        put(Set.of(THURSDAY, FRIDAY), "AF");
        put(Set.of(FRIDAY), "IR");
        put(Set.of(SUNDAY), "IN", "UG");
        put(
                Set.of(FRIDAY, SATURDAY),
                "BH",
                "DZ",
                "EG",
                "IL",
                "IQ",
                "JO",
                "KW",
                "LY",
                "OM",
                "QA",
                "SA",
                "SD",
                "SY",
                "YE");
    }

    private static final Optional<LocalText> WEEKEND = Terms.find("closed.weekend");

    static final OfficeCalendar CALENDAR = (country, day) ->
            OTHERS.getOrDefault(country, USUAL).contains(day.getDayOfWeek()) ? WEEKEND : Optional.empty();

    private Weekends() {}

    private static void put(Set<DayOfWeek> days, String... countries) {
        List.of(countries).forEach(country -> OTHERS.put(country, days));
    }
}
