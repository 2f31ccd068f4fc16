package org.twinpact.document.model;

import java.util.regex.Pattern;

/** Regular expressions of values and of words of the other direction. */
final class RunPatterns {
    private static final String DASH = "[\\u2010-\\u2015\\u2212-]";
    private static final String COMPARISON = "(?:(?:>=|<=|[≥≤<>≈~±])[ \\u00A0]?)?";
    /** The sign of a number. A hyphen after a letter is not a minus, because Hebrew writes {@code ב-3}. */
    private static final String SIGN = "(?:(?<![\\p{L}\\p{M}\\p{N}])[+\\u2212*-])?";

    private static final String NUMBER = "\\d+(?:(?:[.,:/]|" + DASH + ")\\d+)*";
    private static final String TAIL = "(?:[ \\u00A0]?[%‰]|[₪€£$])?";
    private static final String AMOUNT = COMPARISON + SIGN + "[₪€£$]?" + NUMBER + TAIL;
    private static final String RANGE = AMOUNT + "(?: ?" + DASH + " ?[+\\u2212-]?" + NUMBER + TAIL + ")*";
    private static final String PHONE = "\\+\\d{1,3}(?:[ -]?\\(?\\d+\\)?)+";
    private static final String ADDRESS = "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|https?://[\\w./?=#%&~+:-]*[\\w/]";
    private static final String HASH = "\\b(?=[0-9a-f]*\\d)[0-9a-f]{16,}\\b";

    private static final String RTL = "\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}";
    private static final String LTR_LETTER = "[\\p{L}&&[^" + RTL + "]]";

    static final Pattern VALUE = Pattern.compile(ADDRESS + "|" + HASH + "|" + PHONE + "|" + RANGE);

    /** Latin words. A number directly after them belongs to them, as in {@code ISO 3166-1}. */
    static final Pattern LEFT_TO_RIGHT =
            quote(LTR_LETTER, "[^()\\n" + RTL + "]", "[\\p{M}\\p{N}]*(?:[ -]" + RANGE + ")?");

    static final Pattern RIGHT_TO_LEFT = quote("[" + RTL + "]", "(?:[^()\\n\\p{L}]|[" + RTL + "])", "");

    /**
     * Returns a pattern from the first to the last letter of one direction, with everything between them. Brackets are
     * included only in pairs.
     */
    private static Pattern quote(String letter, String inside, String tail) {
        String more = "(?:%2$s*(?:%1$s|\\(%2$s*\\)))*+".formatted(letter, inside);
        return Pattern.compile("%s|%s|(?<words>%s%s%s)".formatted(ADDRESS, HASH, letter, more, tail));
    }

    private RunPatterns() {}
}
