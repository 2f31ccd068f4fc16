package org.twinpact.document.model;

/** Writes blocks: one method for each kind of {@link Block}, so that a new kind breaks the build of every renderer. */
public interface BlockWriter {
    /** A heading. */
    void heading(Block.Heading heading);

    /** A paragraph. */
    void paragraph(Block.Paragraph paragraph);

    /** The same words in several languages side by side. */
    void parallel(Block.Parallel parallel);

    /** A table. */
    void table(Block.Table table);

    /** The signature block. */
    void signatures(Block.Signatures signatures);

    /** A figure. */
    void figure(Block.Figure figure);
}
