package org.twinpact.document.render;

import org.twinpact.document.model.Block;
import org.twinpact.document.model.BlockWriter;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;

/** Writer of blocks as formatting objects. */
final class FoBlocks implements BlockWriter {
    static final String INK = "#1c2430";
    static final String ACCENT = "#1f3a5f";
    static final String SOFT = "#5b6675";
    static final String RULE = "#c9d0d9";

    private final MarkupWriter fo;
    private final LaidOutTexts laidOut;

    FoBlocks(MarkupWriter fo, LaidOutTexts laidOut) {
        this.fo = fo;
        this.laidOut = laidOut;
    }

    static String writingMode(LanguageTag language) {
        return language.isRightToLeft() ? "rl-tb" : "lr-tb";
    }

    void writeTitle(Text title) {
        writeLine(title, "H1", "font-size", "20pt", "line-height", "1.25", "font-weight", "bold", "color", ACCENT);
    }

    /** Writes one block of text in its own direction. Every text passes through here and is recorded as laid out. */
    void writeLine(Text text, String role, String... style) {
        laidOut.add(text);
        fo.open("fo:block-container", "writing-mode", writingMode(text.language()));
        fo.open(
                "fo:block",
                FoAttributes.prepend(
                        style,
                        "role",
                        role,
                        "xml:lang",
                        text.language().value(),
                        "script",
                        FoRuns.scriptOf(text.isRightToLeft()),
                        "orphans",
                        "2",
                        "widows",
                        "2"));
        FoRuns.write(text, fo);
        fo.close().close();
    }

    @Override
    public void writeHeading(Block.Heading heading) {
        String size = heading.level() == 2 ? "14pt" : "11.5pt";
        fo.open(
                "fo:block-container",
                "keep-with-next.within-page",
                "always",
                "space-before",
                "5mm",
                "break-before",
                heading.newPage() ? "page" : "auto");
        writeSubheading(heading.text(), "H" + heading.level(), size);
        fo.close();
    }

    void writeSubheading(Text text, String role, String size) {
        writeLine(
                text,
                role,
                "font-size",
                size,
                "font-weight",
                "bold",
                "color",
                ACCENT,
                "keep-with-next.within-page",
                "always",
                "space-after",
                "1mm");
    }

    @Override
    public void writeParagraph(Block.Paragraph paragraph) {
        writeLine(paragraph.text(), "P", "space-after", "2mm");
    }

    @Override
    public void writeParallelColumns(Block.ParallelColumns parallel) {
        new FoParallelColumns(fo, this).write(parallel);
    }

    @Override
    public void writeTable(Block.Table table) {
        new FoTable(fo, this).write(table);
    }

    @Override
    public void writeSignatures(Block.Signatures signatures) {
        new FoSignatures(fo, this).write(signatures);
    }

    @Override
    public void writeFigure(Block.Figure figure) {
        fo.open("fo:block", "text-align", "center", "space-before", "4mm", "space-after", "4mm");
        fo.empty(
                "fo:external-graphic",
                "src",
                figure.drawing().toDataUri(),
                "fox:alt-text",
                figure.alternative().plainText(),
                "content-width",
                "scale-down-to-fit",
                "inline-progression-dimension.maximum",
                "100%");
        fo.close();
    }
}
