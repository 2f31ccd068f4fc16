package org.twinpact.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** Days of the Gregorian calendar in words, such as "12 September 2027" and "12 בספטמבר 2027". */
public final class Days {
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private Days() {}

    /** Returns the latest day that it is anywhere on Earth at a moment, which is the day in the time zone UTC+14. */
    public static LocalDate latestAt(Instant moment) {
        return LocalDate.ofInstant(moment, FIRST_ZONE);
    }

    /** Returns a day in Hebrew and English. */
    public static LocalText text(LocalDate day) {
        LocalText month = name(YearMonth.from(day));
        return LocalText.of(
                day.getDayOfMonth() + " " + month.read(LanguageTag.HEBREW) + " " + day.getYear(),
                day.getDayOfMonth() + " " + month.read(LanguageTag.ENGLISH) + " " + day.getYear());
    }

    /** Returns a month in Hebrew and English, such as "September 2027". */
    public static LocalText text(YearMonth month) {
        LocalText name = name(month);
        // The Hebrew name has the preposition that follows a day.
        return LocalText.of(
                name.read(LanguageTag.HEBREW).substring(1) + " " + month.getYear(),
                name.read(LanguageTag.ENGLISH) + " " + month.getYear());
    }

    private static LocalText name(YearMonth month) {
        return Terms.find("month." + month.getMonthValue()).orElseThrow();
    }
}
