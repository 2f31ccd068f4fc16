package org.twinpact.examples.quickstart;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.twinpact.evidence.PartialDate;

/** Dates in the form of each language. */
final class Dates {
    private static final Locale HEBREW = Locale.forLanguageTag("he");
    private static final ULocale HEBREW_CALENDAR = ULocale.forLanguageTag("he-u-ca-hebrew-nu-hebr");
    private static final int YEAR = "2022".length();
    private static final int MONTH = "2022-03".length();

    private Dates() {}

    static String english(LocalDate day) {
        return format(day, "d MMMM y", Locale.UK);
    }

    static String hebrew(LocalDate day) {
        return format(day, "d בMMMM y", HEBREW);
    }

    /** Returns a day in both calendars, such as {@code י׳ באלול התשפ״ז (12 בספטמבר 2027)}. */
    static String hebrewInBothCalendars(LocalDate day) {
        DateFormat format = new SimpleDateFormat("d בMMMM y", HEBREW_CALENDAR);
        format.setTimeZone(TimeZone.GMT_ZONE);
        String hebrewDay = format.format(new Date(TimeUnit.DAYS.toMillis(day.toEpochDay())));
        // Deeds write the thousands of a year without a geresh.
        return hebrewDay.replace(" ה׳", " ה") + " (" + hebrew(day) + ")";
    }

    /** Returns a date as exactly as it is known. A year is the same in both languages. */
    static IndexPage.Name inBothLanguages(PartialDate date) {
        String iso = date.iso();
        if (iso.length() == YEAR) {
            return new IndexPage.Name(iso, "");
        }
        if (iso.length() == MONTH) {
            YearMonth month = YearMonth.parse(iso);
            return new IndexPage.Name(format(month, "LLLL y", HEBREW), format(month, "LLLL y", Locale.UK));
        }
        LocalDate day = LocalDate.parse(iso);
        return new IndexPage.Name(hebrew(day), english(day));
    }

    private static String format(TemporalAccessor date, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
