package org.twinpact.message;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A value from outside in a message: shortened, on one line, and with control and format characters escaped, so that it
 * cannot change the direction of the line.
 */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    /** Returns a text, or the beginning of one that is longer than 60 characters. */
    public static String text(String text) {
        return text(text, LONGEST);
    }

    /**
     * Returns a text, or the beginning of a longer one.
     *
     * @param longest the maximum number of characters before they are escaped
     */
    public static String text(String text, int longest) {
        String plain = text.codePoints().limit(longest).mapToObj(Shown::plain).collect(Collectors.joining());
        return text.codePoints().skip(longest).findFirst().isPresent() ? plain + "…" : plain;
    }

    private static String plain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format(Locale.ROOT, "\\u%04x", codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
