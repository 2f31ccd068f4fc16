package org.twinpact.registry.jdbc;

/** Why a message was not sent, made safe to keep and to show: one line, cut, without signs that hide or turn others. */
final class SanitizedLine {
    private static final int LONGEST = 500;

    private SanitizedLine() {}

    static String of(String given) {
        StringBuilder line = new StringBuilder();
        given.codePoints()
                .limit(LONGEST)
                .map(SanitizedLine::shown)
                .takeWhile(sign -> line.length() + Character.charCount(sign) <= LONGEST)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static int shown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> '\uFFFD';
            default -> sign;
        };
    }
}
