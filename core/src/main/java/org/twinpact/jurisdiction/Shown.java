package org.twinpact.jurisdiction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** A host's own value inside a message: short, on one line, and unable to change the direction of the line. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(JsonNode value) {
        return "'" + text(value.isTextual() ? value.textValue() : value.toString()) + "'";
    }

    /** Returns one step of a JSON Pointer. */
    static String pointer(String name) {
        return text(name.replace("~", "~0").replace("/", "~1"));
    }

    static String text(String text) {
        return text(text, LONGEST);
    }

    static String text(String text, int longest) {
        String plain = text.codePoints().limit(longest).mapToObj(Shown::plain).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > longest ? plain + "…" : plain;
    }

    private static String plain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format("\\u%04x", codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
