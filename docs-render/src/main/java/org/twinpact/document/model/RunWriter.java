package org.twinpact.document.model;

/**
 * Writer of runs with one method for each kind of {@link Run}, so that a new kind breaks the build of every renderer.
 */
public interface RunWriter {
    /** Writes words in the surrounding language. */
    void writeWords(String words);

    /** Writes a value, which is read from left to right and not broken across lines. */
    void writeValue(String value);

    /** Writes words of another language. */
    void writeQuote(Text text);
}
