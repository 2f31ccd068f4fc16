package org.twinpact.document.render;

import java.util.List;
import org.twinpact.document.model.Block;

/**
 * Writer of parallel columns as one table whose header names the languages. The last row stays with the following
 * block, so that no page has signatures without text.
 */
final class FoParallelColumns {
    private final MarkupWriter fo;
    private final FoBlocks blocks;

    FoParallelColumns(MarkupWriter fo, FoBlocks blocks) {
        this.fo = fo;
        this.blocks = blocks;
    }

    void write(Block.ParallelColumns parallel) {
        String mode = FoBlocks.writingMode(parallel.names().get(0).language());
        fo.open("fo:table", "table-layout", "fixed", "width", "100%", "writing-mode", mode);
        parallel.names().forEach(name -> fo.empty("fo:table-column", "column-width", "proportional-column-width(1)"));
        header(parallel);
        fo.open("fo:table-body");
        int last = parallel.rows().size() - 1;
        parallel.rows().subList(0, last).forEach(row -> row(row, "auto"));
        row(parallel.rows().get(last), "always");
        fo.close().close();
    }

    private void header(Block.ParallelColumns parallel) {
        fo.open("fo:table-header").open("fo:table-row");
        parallel.names().forEach(name -> {
            cell();
            blocks.writeLine(name, "P", "font-size", "8.5pt", "color", FoBlocks.SOFT);
            fo.close();
        });
        fo.close().close();
    }

    private void row(List<Block.Cell> row, String keepWithNext) {
        fo.open("fo:table-row", "keep-together.within-page", "5", "keep-with-next.within-page", keepWithNext);
        for (Block.Cell column : row) {
            cell();
            column.heading().ifPresent(heading -> blocks.writeSubheading(heading, "H2", "11.5pt"));
            column.paragraphs().forEach(paragraph -> blocks.writeLine(paragraph, "P", "space-after", "1.2mm"));
            fo.close();
        }
        fo.close();
    }

    private void cell() {
        fo.open("fo:table-cell", "padding", "2mm 3mm 1.5mm 3mm", "border-bottom", "0.4pt solid " + FoBlocks.RULE);
    }
}
