package org.twinpact.document.render;

import java.io.OutputStream;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;

/** Writer of a document as XSL formatting objects. */
final class FoDocument {
    private final Document document;
    private final String writingMode;

    FoDocument(Document document) {
        this.document = document;
        this.writingMode = FoBlocks.writingMode(document.language());
    }

    LaidOutTexts write(OutputStream out) {
        MarkupWriter fo = new MarkupWriter(out);
        LaidOutTexts laidOut = new LaidOutTexts();
        root(fo);
        pages(fo);
        new FoMetadata(document).write(fo);
        fo.open("fo:page-sequence", "master-reference", "page", "id", "all", "writing-mode", writingMode);
        footer(fo);
        flow(fo, new FoBlocks(fo, laidOut));
        fo.close().close().end();
        return laidOut;
    }

    private void root(MarkupWriter fo) {
        fo.open(
                "fo:root",
                "xmlns:fo",
                "http://www.w3.org/1999/XSL/Format",
                "xmlns:fox",
                "http://xmlgraphics.apache.org/fop/extensions",
                "xml:lang",
                document.language().value(),
                "font-family",
                "Frank Ruhl Libre",
                "font-size",
                "10.5pt",
                "line-height",
                "1.45",
                "color",
                FoBlocks.INK);
    }

    private void pages(MarkupWriter fo) {
        fo.open("fo:layout-master-set");
        fo.open(
                "fo:simple-page-master",
                "master-name",
                "page",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "18mm 20mm 10mm 20mm",
                "writing-mode",
                writingMode);
        fo.empty("fo:region-body", "margin-bottom", "16mm");
        fo.empty("fo:region-after", "extent", "11mm", "display-align", "after");
        fo.close().close();
    }

    private void footer(MarkupWriter fo) {
        fo.open("fo:static-content", "flow-name", "xsl-region-after", "role", "artifact");
        fo.open("fo:block-container", "font-size", "7.5pt", "color", FoBlocks.SOFT, "text-align", "center");
        document.footer().ifPresent(footer -> line(fo, footer));
        fo.open("fo:block").open("fo:bidi-override", "direction", "ltr", "unicode-bidi", "embed");
        fo.empty("fo:page-number").text(" / ").empty("fo:page-number-citation-last", "ref-id", "all");
        fo.close().close().close().close();
    }

    private static void line(MarkupWriter fo, Text text) {
        fo.open("fo:block-container", "writing-mode", FoBlocks.writingMode(text.language()));
        fo.open("fo:block", "xml:lang", text.language().value());
        FoRuns.write(text, fo);
        fo.close().close();
    }

    private void flow(MarkupWriter fo, FoBlocks blocks) {
        fo.open("fo:flow", "flow-name", "xsl-region-body");
        fo.open(
                "fo:block-container",
                "text-align",
                "center",
                "border-bottom",
                "2pt double " + FoBlocks.ACCENT,
                "padding-bottom",
                "4mm",
                "space-after",
                "6mm");
        document.titles().forEach(blocks::writeTitle);
        fo.close();
        document.blocks().forEach(block -> block.writeTo(blocks));
        fo.close();
    }
}
