package org.twinpact.document.model;

/** Writes runs: one method for each kind of {@link Run}, so that a new kind breaks the build of every renderer. */
public interface RunWriter {
    /** Words in the language around them. */
    void writeWords(String words);

    /** A value that is read from left to right and stays whole. */
    void writeValue(String value);

    /** Words of another language. */
    void writeQuote(Text text);
}
