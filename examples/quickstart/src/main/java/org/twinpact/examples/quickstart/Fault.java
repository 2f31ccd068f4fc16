package org.twinpact.examples.quickstart;

/**
 * One thing wrong in a file that was read; each part is one line, shortened and fit to print.
 *
 * @param path where, as a JSON path
 * @param value what stands there
 * @param right what would be right
 */
record Fault(String path, String value, String right) {
    Fault {
        path = Visible.of(path, 200);
        value = Visible.of(value, 100);
        right = Visible.of(right, 2_000);
    }

    @Override
    public String toString() {
        return path + ": " + value + System.lineSeparator() + "    right: " + right;
    }
}
