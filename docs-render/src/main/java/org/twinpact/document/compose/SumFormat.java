package org.twinpact.document.compose;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;
import org.twinpact.plan.Money;

/**
 * Formatter of sums of money in one language, such as {@code 80,000 (eighty thousand) Israeli new shekels}. The words
 * are left out if the sum is not whole, if it is longer than a number of the model, or if the gender of the currency is
 * not known in Hebrew.
 */
final class SumFormat {
    private static final int MOST_DIGITS = 15;

    /** A round ten after hundreds. ICU leaves out the "and" that Hebrew writes before the last numeral of a group. */
    private static final Pattern LAST_TEN =
            Pattern.compile(" (עשרים|שלושים|ארבעים|חמישים|שישים|שבעים|שמונים|תשעים)(?=$| אלף| מיליון| מיליארד)");
    /** A round hundred after thousands or millions. */
    private static final Pattern LAST_HUNDRED = Pattern.compile(" (מאה|מאתיים|\\S+ מאות)(?=$| אלף$)");

    private final LanguageTag language;
    private final ULocale locale;
    private final LanguagePack pack;

    SumFormat(LanguageTag language, LanguagePack pack) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.value());
        this.pack = pack;
    }

    /** Formats a sum with as many decimals as its author wrote. */
    String format(Money money) {
        Optional<CurrencyName> name = pack.currency(money.currency());
        if (name.isPresent() && money.amount().compareTo(BigDecimal.ONE) == 0) {
            return name.get().one();
        }
        FormattedNumber digits = NumberFormatter.withLocale(locale)
                .precision(Precision.fixedFraction(Math.max(0, money.amount().scale())))
                .format(money.amount());
        String unit = name.map(CurrencyName::other).orElseGet(() -> plural(money.currency(), digits));
        String words = inWords(money, name).map(said -> "(" + said + ") ").orElse("");
        return digits + " " + words + unit;
    }

    private String plural(String currency, FormattedNumber number) {
        return Currency.getInstance(currency)
                .getName(
                        locale,
                        Currency.PLURAL_LONG_NAME,
                        PluralRules.forLocale(locale).select(number),
                        null);
    }

    private Optional<String> inWords(Money money, Optional<CurrencyName> name) {
        boolean hebrew = language.equals(LanguageTag.HEBREW);
        BigDecimal sum = money.amount().stripTrailingZeros();
        if (sum.scale() > 0 || sum.precision() - sum.scale() > MOST_DIGITS || hebrew && name.isEmpty()) {
            return Optional.empty();
        }
        long whole = sum.longValueExact();
        return Optional.of(hebrew ? hebrew(whole, name.get().feminine()) : spell(whole, "%spellout-cardinal-verbose"));
    }

    private String hebrew(long whole, boolean feminine) {
        String words = spell(whole, feminine ? "%spellout-cardinal-feminine" : "%spellout-cardinal-masculine");
        String joined =
                LAST_HUNDRED.matcher(LAST_TEN.matcher(words).replaceAll(" ו$1")).replaceAll(" ו$1");
        // ICU spells twelve with two yods, and the Academy of the Hebrew Language with one.
        return joined.replace("שניים עשר", "שנים עשר").replace("שתיים עשרה", "שתים עשרה");
    }

    private String spell(long whole, String rules) {
        return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(whole, rules);
    }
}
