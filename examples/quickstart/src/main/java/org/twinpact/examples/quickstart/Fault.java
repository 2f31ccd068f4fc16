package org.twinpact.examples.quickstart;

/**
 * One thing wrong in a file that was read.
 *
 * @param path where, as a JSON path
 * @param value what stands there
 * @param right what would be right
 */
record Fault(String path, String value, String right) {
    private static final int SHOWN = 100;

    Fault {
        value = shown(value);
    }

    /** The value in one line, shortened, with control and bidi characters made visible. */
    private static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(SHOWN).forEach(codePoint -> {
            int type = Character.getType(codePoint);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                shown.append("[U+%04X]".formatted(codePoint));
            } else {
                shown.appendCodePoint(codePoint);
            }
        });
        return shown + (value.codePointCount(0, value.length()) > SHOWN ? "… (" + value.length() + " characters)" : "");
    }

    @Override
    public String toString() {
        return path + ": " + value + System.lineSeparator() + "    right: " + right;
    }
}
