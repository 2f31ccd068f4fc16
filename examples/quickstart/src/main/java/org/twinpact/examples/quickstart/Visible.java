package org.twinpact.examples.quickstart;

import java.util.Set;

/** Makes text from outside fit to print: in one line, and without a character that steers the terminal. */
final class Visible {
    private static final Set<Integer> STEERING = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private Visible() {}

    /** The text with its control, format and bidi characters as {@code [U+XXXX]}, line ends too. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(visible, codePoint));
        return visible.toString();
    }

    /** The same, cut after so many characters. */
    static String of(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest
                ? of(text)
                : of(text.substring(0, text.offsetByCodePoints(0, longest))) + "… (" + length + " characters)";
    }

    private static void append(StringBuilder visible, int codePoint) {
        if (STEERING.contains(Character.getType(codePoint))) {
            visible.append("[U+%04X]".formatted(codePoint));
        } else {
            visible.appendCodePoint(codePoint);
        }
    }
}
