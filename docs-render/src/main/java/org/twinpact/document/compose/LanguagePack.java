package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.language.LanguageTag;

/** The words of a language that an agreement needs: names of months, weekdays and languages, and the forms of dates. */
record LanguagePack(
        List<String> months,
        List<String> weekdays,
        Map<HebrewMonth, String> hebrewMonths,
        String gregorian,
        String bothCalendars,
        String bothCalendarsAfterSunset,
        Map<LanguageTag, String> languageNames) {
    String hebrewMonth(HebrewMonth month) {
        return hebrewMonths.get(month);
    }

    Optional<String> languageName(LanguageTag language) {
        return Optional.ofNullable(languageNames.get(language));
    }

    String formatDate(LocalDate date) {
        return fill(
                gregorian,
                Map.of(
                        "day", String.valueOf(date.getDayOfMonth()),
                        "month", months.get(date.getMonthValue() - 1),
                        "year", String.valueOf(date.getYear())));
    }

    String formatBothCalendars(LocalDate date, boolean afterSunset, String hebrewDate) {
        return fill(
                afterSunset ? bothCalendarsAfterSunset : bothCalendars,
                Map.of(
                        "weekday", weekday(date),
                        "nextWeekday", weekday(date.plusDays(1)),
                        "gregorianDate", formatDate(date),
                        "hebrewDate", hebrewDate));
    }

    private String weekday(LocalDate date) {
        return weekdays.get(date.getDayOfWeek().getValue() - 1);
    }

    private static String fill(String form, Map<String, String> values) {
        String filled = form;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
