package org.twinpact.examples.quickstart;

import java.util.Set;

/** Text from outside made safe to print: on one line, and without characters that control the terminal. */
final class PrintableText {
    private static final Set<Integer> CONTROLS = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private PrintableText() {}

    /** Returns the text with its control, format and bidi characters and its line breaks as {@code [U+XXXX]}. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(visible, codePoint));
        return visible.toString();
    }

    /** Returns the same, cut after a number of characters. */
    static String of(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest
                ? of(text)
                : of(text.substring(0, text.offsetByCodePoints(0, longest))) + "… (" + length + " characters)";
    }

    private static void append(StringBuilder visible, int codePoint) {
        if (CONTROLS.contains(Character.getType(codePoint))) {
            visible.append("[U+%04X]".formatted(codePoint));
        } else {
            visible.appendCodePoint(codePoint);
        }
    }
}
