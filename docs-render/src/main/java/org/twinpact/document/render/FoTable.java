package org.twinpact.document.render;

import java.util.List;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Text;

/** Writer of a table whose header is repeated on each page. */
final class FoTable {
    private final MarkupWriter fo;
    private final FoBlocks blocks;

    FoTable(MarkupWriter fo, FoBlocks blocks) {
        this.fo = fo;
        this.blocks = blocks;
    }

    void write(Block.Table table) {
        fo.open(
                "fo:table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "writing-mode",
                FoBlocks.writingMode(table.language()),
                "space-before",
                "2mm",
                "space-after",
                "6mm",
                "font-size",
                "9pt",
                "line-height",
                "1.35");
        columns(table);
        fo.open("fo:table-header").open("fo:table-row");
        table.header().forEach(this::name);
        fo.close().close().open("fo:table-body");
        table.rows().forEach(this::row);
        fo.close().close();
    }

    private void columns(Block.Table table) {
        List<Integer> weights = ColumnWeights.of(table);
        for (int i = 0; i < weights.size(); i++) {
            String width = "proportional-column-width(" + weights.get(i) + ")";
            fo.empty("fo:table-column", "column-width", width, "fox:header", String.valueOf(i == 0));
        }
    }

    private void name(Text name) {
        cell("background-color", FoBlocks.ACCENT, "color", "#ffffff", "font-weight", "bold");
        blocks.writeLine(name, "P");
        fo.close();
    }

    private void row(List<Text> row) {
        fo.open("fo:table-row", "keep-together.within-page", "5");
        for (int i = 0; i < row.size(); i++) {
            cell("font-weight", i == 0 ? "bold" : "normal");
            blocks.writeLine(row.get(i), "P");
            fo.close();
        }
        fo.close();
    }

    private void cell(String... style) {
        fo.open(
                "fo:table-cell",
                FoAttributes.prepend(style, "padding", "1.2mm 1.6mm", "border", "0.4pt solid " + FoBlocks.RULE));
    }
}
