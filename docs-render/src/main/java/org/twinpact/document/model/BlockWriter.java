package org.twinpact.document.model;

/** Writes blocks: one method for each kind of {@link Block}, so that a new kind breaks the build of every renderer. */
public interface BlockWriter {
    /** A heading. */
    void writeHeading(Block.Heading heading);

    /** A paragraph. */
    void writeParagraph(Block.Paragraph paragraph);

    /** The same words in several languages side by side. */
    void writeParallelColumns(Block.ParallelColumns parallel);

    /** A table. */
    void writeTable(Block.Table table);

    /** The signature block. */
    void writeSignatures(Block.Signatures signatures);

    /** A figure. */
    void writeFigure(Block.Figure figure);
}
