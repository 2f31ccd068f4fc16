package org.twinpact.document;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.twinpact.language.LanguageTag;

/** Formatter of numbers and dates according to a language. */
final class LocaleFormat {
    /**
     * The mark that Hebrew and Arabic formats put before a sign. It is removed because the number becomes an isolated
     * value.
     */
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private final ULocale locale;

    LocaleFormat(LanguageTag language) {
        // English without a country puts the month first, which is ambiguous outside one country.
        this.locale = ULocale.forLanguageTag(LanguageTag.ENGLISH.equals(language) ? "en-GB" : language.value());
    }

    String formatDate(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(TimeUnit.DAYS.toMillis(date.toEpochDay())));
    }

    String formatNumber(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number).replace(LEFT_TO_RIGHT_MARK, "");
    }
}
