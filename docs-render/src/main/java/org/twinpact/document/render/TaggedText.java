package org.twinpact.document.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * A paragraph or heading of a tagged PDF with the characters drawn for it, in drawing order.
 *
 * @param element the element of the structure tree
 * @param characters the characters
 */
record TaggedText(PDStructureElement element, String characters) {
    static List<TaggedText> findAll(PDDocument pdf) throws IOException {
        Collector collector = new Collector(DrawnText.of(pdf));
        collector.visit(pdf.getDocumentCatalog().getStructureTreeRoot());
        return collector.found;
    }

    private static final class Collector {
        private final DrawnText drawn;
        private final List<TaggedText> found = new ArrayList<>();

        private Collector(DrawnText drawn) {
            this.drawn = drawn;
        }

        void visit(PDStructureNode node) {
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element && holdsText(element)) {
                    take(element);
                } else if (kid instanceof PDStructureElement element) {
                    visit(element);
                }
            }
        }

        private static boolean holdsText(PDStructureElement element) {
            return element.getStructureType().matches("P|H[1-6]");
        }

        private void take(PDStructureElement element) {
            StringBuilder characters = new StringBuilder();
            append(element, element.getPage(), characters);
            if (!characters.toString().isBlank()) {
                found.add(new TaggedText(element, characters.toString()));
            }
        }

        private void append(PDStructureElement element, PDPage page, StringBuilder characters) {
            for (Object kid : element.getKids()) {
                if (kid instanceof PDStructureElement inner && !"Figure".equals(inner.getStructureType())) {
                    append(inner, inner.getPage() == null ? page : inner.getPage(), characters);
                } else if (kid instanceof PDMarkedContentReference reference) {
                    characters.append(drawn.textOf(reference.getPage(), reference.getMCID()));
                } else if (kid instanceof Integer mcid) {
                    characters.append(drawn.textOf(page, mcid));
                }
            }
        }
    }
}
