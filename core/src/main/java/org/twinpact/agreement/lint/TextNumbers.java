package org.twinpact.agreement.lint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;

/**
 * The numbers of a text in one language: those in digits, and on demand those in words. Thousands separators and
 * decimal signs follow the conventions of the language. A day such as 7.10.2013 counts as three numbers. Digits at the
 * end of a Latin word, such as CO2, are part of the word. Not thread-safe.
 */
final class TextNumbers {
    /** Languages with a decimal point, according to Unicode CLDR. The others have a decimal comma. */
    private static final Set<String> POINT = Set.of(
            "he", "en", "yi", "ar", "fa", "ur", "zh", "ja", "ko", "hi", "bn", "th", "am", "sw", "ga", "mt", "cy");

    private static final Pattern DAY =
            Pattern.compile("(?<![A-Za-zÀ-ɏ\\d])(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})(?!\\d)");
    private static final Pattern WITH_POINT = number("[,'’\\u00A0\\u2009\\u202F]", "\\.");
    private static final Pattern WITH_COMMA = number("[.'’ \\u00A0\\u2009\\u202F]", ",");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "אלף", BigDecimal.valueOf(1_000),
            "אלפים", BigDecimal.valueOf(1_000),
            "אלפי", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "מיליון", BigDecimal.valueOf(1_000_000),
            "מיליוני", BigDecimal.valueOf(1_000_000));

    private final LanguageTag language;
    private final String text;
    private final Map<BigDecimal, Integer> inDigits = new HashMap<>();
    private Set<BigDecimal> inWords;

    private TextNumbers(LanguageTag language, String text) {
        this.language = language;
        this.text = text;
    }

    static TextNumbers of(LanguageTag language, String text) {
        TextNumbers figures = new TextNumbers(language, text);
        Matcher days = DAY.matcher(plain(text));
        days.results().forEach(figures::addDay);
        figures.numbers().matcher(days.replaceAll(" ; ")).results().forEach(figures::add);
        return figures;
    }

    /** Returns whether one text has a number that the other text has neither in digits nor in words. */
    boolean differFrom(TextNumbers other) {
        if (inDigits.equals(other.inDigits)) {
            return false;
        }
        boolean more = saysMoreThan(other);
        boolean less = other.saysMoreThan(this);
        return more && less || more && NumberWords.knows(other.language) || less && NumberWords.knows(language);
    }

    /** Returns whether the text contains a value literally, and not as part of a longer word. */
    boolean quote(String words) {
        int at = text.indexOf(words);
        while (at >= 0 && (isWord(at - 1) || isWord(at + words.length()))) {
            at = text.indexOf(words, at + 1);
        }
        return at >= 0;
    }

    private boolean isWord(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Returns whether the text has a number. Returns true for a language without known number words. */
    boolean say(BigDecimal number) {
        return !NumberWords.knows(language)
                || inDigits.containsKey(number.stripTrailingZeros())
                || inWords().contains(number.stripTrailingZeros());
    }

    private boolean saysMoreThan(TextNumbers other) {
        Set<BigDecimal> more = new HashSet<>(inDigits.keySet());
        more.removeIf(number -> inDigits.get(number) <= other.inDigits.getOrDefault(number, 0));
        return !more.isEmpty() && !other.inWords().containsAll(more);
    }

    private Set<BigDecimal> inWords() {
        if (inWords == null) {
            inWords = NumberWords.knows(language) ? NumberWords.in(text) : Set.of();
        }
        return inWords;
    }

    private void addDay(MatchResult day) {
        for (int part : new int[] {1, 3, 4}) {
            add(new BigDecimal(day.group(part)));
        }
    }

    private void add(MatchResult number) {
        String decimal = writesPoint() ? "." : ",";
        String digits = number.group(1).replaceAll("[^\\d" + decimal + "]", "").replace(decimal, ".");
        add(new BigDecimal(digits).multiply(SCALES.getOrDefault(String.valueOf(number.group(2)), BigDecimal.ONE)));
    }

    private void add(BigDecimal number) {
        inDigits.merge(number.stripTrailingZeros(), 1, Integer::sum);
    }

    private Pattern numbers() {
        return writesPoint() ? WITH_POINT : WITH_COMMA;
    }

    private boolean writesPoint() {
        return POINT.contains(language.value().split("-", 2)[0]);
    }

    private static Pattern number(String thousands, String decimal) {
        return Pattern.compile("(?<![A-Za-zÀ-ɏ\\d])(\\d{1,3}(?:" + thousands + "\\d{3})+(?!\\d)(?:" + decimal
                + "\\d+)?|\\d+(?:" + decimal + "\\d+)?)"
                + "(?:[ \\u00A0-](thousand|million|אלפים|אלפי|אלף|מיליוני|מיליון)(?!\\p{L}))?");
    }

    /** Returns a text with Latin digits and separators, without format characters such as direction marks. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(c, 10));
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c == '٫' ? '.' : c == '٬' ? ',' : c);
            }
        });
        return plain.toString();
    }
}
