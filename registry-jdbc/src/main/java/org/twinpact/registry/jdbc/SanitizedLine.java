package org.twinpact.registry.jdbc;

/** A text of the host as one line of at most 500 characters, without characters that hide or reorder others. */
final class SanitizedLine {
    private static final int LONGEST = 500;

    private SanitizedLine() {}

    static String of(String given) {
        StringBuilder line = new StringBuilder();
        given.codePoints()
                .limit(LONGEST)
                .map(SanitizedLine::visible)
                .takeWhile(character -> line.length() + Character.charCount(character) <= LONGEST)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> '\uFFFD';
            default -> character;
        };
    }
}
