package org.twinpact.document.compose;

import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.twinpact.language.LanguageTag;

/**
 * A day of the Hebrew calendar. It begins at sunset of the preceding civil day, so that an act in the evening belongs
 * to the next date. The caller states whether the sun had set. Immutable.
 *
 * @param year the year including thousands, such as 5787
 * @param month the month
 * @param day 1 to 30
 */
record HebrewDate(int year, HebrewMonth month, int day) {
    public HebrewDate {
        Objects.requireNonNull(month, "month");
    }

    /** Returns the Hebrew date of an act on a civil day. */
    public static HebrewDate of(LocalDate civil, boolean afterSunset) {
        LocalDate counted = afterSunset ? civil.plusDays(1) : civil;
        HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(counted.toEpochDay()));
        int year = calendar.get(HebrewCalendar.YEAR);
        HebrewMonth month = HebrewMonth.ofIcuNumber(calendar.get(HebrewCalendar.MONTH), isLeap(year));
        return new HebrewDate(year, month, calendar.get(HebrewCalendar.DATE));
    }

    /** Returns the civil day whose daylight belongs to this date. */
    public LocalDate toCivilDate() {
        HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.set(year, month.icuNumber(), day);
        return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis()));
    }

    /** Formats this date in Hebrew letters without the thousands, such as {@code ג׳ בחשוון תשפ״ז}. */
    public String formatHebrew() {
        return formatHebrew("");
    }

    /** Formats this date in Hebrew letters with the thousands, as deeds do, such as {@code ג׳ בחשוון התשפ״ז}. */
    public String formatHebrewInFull() {
        return formatHebrew(HebrewNumerals.formatBare(year / HebrewNumerals.THOUSAND));
    }

    /** Formats this date in English, such as {@code 3 Heshvan 5787}. */
    public String formatEnglish() {
        return day + " " + LanguagePacks.pack(LanguageTag.ENGLISH).hebrewMonth(month) + " " + year;
    }

    private String formatHebrew(String thousands) {
        return HebrewNumerals.format(day) + " ב"
                + LanguagePacks.pack(LanguageTag.HEBREW).hebrewMonth(month) + " " + thousands
                + HebrewNumerals.format(year % HebrewNumerals.THOUSAND);
    }

    /** Returns true for the seven years of each nineteen-year cycle that have a second Adar. */
    private static boolean isLeap(int year) {
        return (7 * year + 1) % 19 < 7;
    }
}
