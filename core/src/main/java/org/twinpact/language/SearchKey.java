package org.twinpact.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The key by which a name is found: without case, accents, Hebrew points, geresh and gershayim, final letters as plain
 * ones, dashes and other punctuation as one space. Thread-safe.
 */
public final class SearchKey {
    /** The version of the rule. An index that another version wrote must be rebuilt. */
    public static final int VERSION = 1;

    private static final String FINALS = "ךםןףץ";
    private static final String PLAIN = "כמנפצ";
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss", (int) 'ø', "o", (int) 'ł', "l", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'đ', "d",
            (int) 'ı', "i", (int) 'þ', "th", (int) 'ð', "d");

    private SearchKey() {}

    /** Returns the key of a text. Empty where nothing of it can be searched. */
    public static String of(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(codePoint -> append(key, codePoint));
        return key.toString().strip();
    }

    private static void append(StringBuilder key, int codePoint) {
        int type = Character.getType(codePoint);
        if (isDropped(codePoint, type)) {
            return;
        }
        if (Character.isLetterOrDigit(codePoint)) {
            int at = FINALS.indexOf(codePoint);
            key.append(
                    at >= 0
                            ? PLAIN.substring(at, at + 1)
                            : LETTERS.getOrDefault(codePoint, Character.toString(codePoint)));
        } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static boolean isDropped(int codePoint, int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || "'\"׳״’‘“”`´".indexOf(codePoint) >= 0;
    }
}
