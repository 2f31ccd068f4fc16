package org.twinpact.document.model;

/**
 * Writer of blocks with one method for each kind of {@link Block}, so that a new kind breaks the build of every
 * renderer.
 */
public interface BlockWriter {
    /** Writes a heading. */
    void writeHeading(Block.Heading heading);

    /** Writes a paragraph. */
    void writeParagraph(Block.Paragraph paragraph);

    /** Writes the same text in several languages in parallel columns. */
    void writeParallelColumns(Block.ParallelColumns parallel);

    /** Writes a table. */
    void writeTable(Block.Table table);

    /** Writes the signature block. */
    void writeSignatures(Block.Signatures signatures);

    /** Writes a figure. */
    void writeFigure(Block.Figure figure);
}
