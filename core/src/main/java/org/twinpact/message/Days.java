package org.twinpact.message;

import java.time.Instant;
import java.time.LocalDate;
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
        LocalText month = Terms.find("month." + day.getMonthValue()).orElseThrow();
        return LocalText.of(text(day, month, LanguageTag.HEBREW), text(day, month, LanguageTag.ENGLISH));
    }

    private static String text(LocalDate day, LocalText month, LanguageTag language) {
        return day.getDayOfMonth() + " " + month.read(language) + " " + day.getYear();
    }
}
