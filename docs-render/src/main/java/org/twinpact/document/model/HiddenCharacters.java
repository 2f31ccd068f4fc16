package org.twinpact.document.model;

/**
 * Characters that a reader cannot see. They are made visible because the text that is read must be the text that was
 * signed. Direction marks and overrides, zero-width and control characters, and characters that XML forbids appear as
 * {@code [U+202E]}. Joiners are left unchanged because Persian and Indic words need them.
 */
final class HiddenCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAST_NONCHARACTERS_OF_PLANE = 0xFFFE;

    private HiddenCharacters() {}

    static String reveal(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> append(c, shown));
        return shown.toString();
    }

    private static void append(int codePoint, StringBuilder shown) {
        if (isHidden(codePoint)) {
            shown.append("[U+%04X]".formatted(codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\t' && codePoint != '\n';
            case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (codePoint & LAST_NONCHARACTERS_OF_PLANE) == LAST_NONCHARACTERS_OF_PLANE;
        };
    }
}
