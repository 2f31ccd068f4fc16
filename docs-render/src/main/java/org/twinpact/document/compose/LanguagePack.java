package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LanguageTag;

/**
 * The words of a language that an agreement needs: names of months, weekdays, languages and currencies, and the forms
 * of dates.
 *
 * @param bothCalendars a date with its weekday, in both calendars
 * @param dateForms the form of a date in an agreement with a party of a country that has its own form, by ISO 3166-1
 *     code
 * @param currencies the currencies whose gender and plural are known, by ISO 4217 code
 */
record LanguagePack(
        List<String> months,
        List<String> weekdays,
        Map<HebrewMonth, String> hebrewMonths,
        String gregorian,
        String bothCalendars,
        String bothCalendarsAfterSunset,
        Map<String, String> dateForms,
        Map<LanguageTag, String> languageNames,
        Map<String, CurrencyName> currencies) {
    String hebrewMonth(HebrewMonth month) {
        return hebrewMonths.get(month);
    }

    Optional<String> languageName(LanguageTag language) {
        return Optional.ofNullable(languageNames.get(language));
    }

    Optional<CurrencyName> currency(String code) {
        return Optional.ofNullable(currencies.get(code));
    }

    /** Formats a date of an agreement in the form of the country of a party, or in the Gregorian calendar alone. */
    String formatDate(LocalDate date, AgreementTerms terms) {
        String form = terms.parties().stream()
                .map(party -> dateForms.get(party.authority().country()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("{gregorianDate}");
        return fill(
                form,
                Map.of(
                        "gregorianDate", formatDate(date),
                        "hebrewDate", HebrewDate.of(date, false).formatHebrewInFull()));
    }

    private String formatDate(LocalDate date) {
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
