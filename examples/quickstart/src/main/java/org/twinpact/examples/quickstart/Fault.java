package org.twinpact.examples.quickstart;

/**
 * A fault in a file that was read. Each component is one line, shortened and safe to print.
 *
 * @param path its place, as a JSON path
 * @param value the value found there
 * @param right the value that would be valid
 */
record Fault(String path, String value, String right) {
    Fault {
        path = PrintableText.of(path, 200);
        value = PrintableText.of(value, 100);
        right = PrintableText.of(right, 2_000);
    }

    @Override
    public String toString() {
        return path + ": " + value + System.lineSeparator() + "    right: " + right;
    }
}
