package org.twinpact.document.render;

import java.util.List;
import java.util.function.Function;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Text;

/** Writer of the signature block as tables with a column for each party, at most three parties side by side. */
final class FoSignatures {
    private static final int ABREAST = 3;
    private static final String ROOM_TO_SIGN = "17mm";
    private static final String ROOM_TO_FILL_IN = "7mm";

    private final MarkupWriter fo;
    private final FoBlocks blocks;

    FoSignatures(MarkupWriter fo, FoBlocks blocks) {
        this.fo = fo;
        this.blocks = blocks;
    }

    void write(Block.Signatures signatures) {
        fo.open("fo:block-container", "keep-together.within-page", "9", "space-before", "8mm", "text-align", "center");
        signatures.headings().forEach(heading -> blocks.writeSubheading(heading, "H2", "13pt"));
        for (int i = 0; i < signatures.panels().size(); i += ABREAST) {
            table(signatures, i, Math.min(i + ABREAST, signatures.panels().size()));
        }
        fo.close();
    }

    private void table(Block.Signatures signatures, int from, int to) {
        String mode = FoBlocks.writingMode(signatures.headings().get(0).language());
        List<Block.Panel> panels = signatures.panels().subList(from, to);
        fo.open(
                "fo:table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "writing-mode",
                mode,
                "keep-together.within-page",
                "9",
                "space-before",
                "4mm");
        panels.forEach(panel -> fo.empty("fo:table-column", "column-width", "proportional-column-width(1)"));
        names(panels);
        fo.open("fo:table-body");
        rows(panels, Block.Panel::signatures, ROOM_TO_SIGN, "0.6pt solid " + FoBlocks.INK);
        rows(panels, Block.Panel::marks, ROOM_TO_FILL_IN, "0.6pt dotted " + FoBlocks.SOFT);
        fo.close().close();
    }

    private void names(List<Block.Panel> panels) {
        fo.open("fo:table-header").open("fo:table-row");
        for (Block.Panel panel : panels) {
            cell();
            panel.party().forEach(name -> blocks.writeLine(name, "P", "font-weight", "bold", "color", FoBlocks.ACCENT));
            fo.close();
        }
        fo.close().close();
    }

    private void rows(
            List<Block.Panel> panels, Function<Block.Panel, List<List<Text>>> kind, String room, String rule) {
        int rows = panels.stream()
                .mapToInt(panel -> kind.apply(panel).size())
                .max()
                .orElse(0);
        for (int i = 0; i < rows; i++) {
            fo.open("fo:table-row", "keep-with-previous.within-page", "always");
            for (Block.Panel panel : panels) {
                labels(kind.apply(panel), i, room, rule);
            }
            fo.close();
        }
    }

    private void labels(List<List<Text>> all, int index, String room, String rule) {
        cell();
        if (index < all.size()) {
            fo.open("fo:block-container", "margin-top", room, "border-top", rule, "padding-top", "1mm");
            all.get(index).forEach(label -> blocks.writeLine(label, "P", "font-size", "9.5pt"));
            fo.close();
        } else {
            fo.empty("fo:block");
        }
        fo.close();
    }

    private void cell() {
        fo.open("fo:table-cell", "padding", "0mm 6mm");
    }
}
