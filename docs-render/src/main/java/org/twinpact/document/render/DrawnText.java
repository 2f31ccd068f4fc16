package org.twinpact.document.render;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The characters of each marked-content sequence, by page and number. */
final class DrawnText {
    private final Map<Place, StringBuilder> pieces = new HashMap<>();

    private DrawnText() {}

    static DrawnText of(PDDocument pdf) throws IOException {
        DrawnText drawn = new DrawnText();
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().forEach(content -> drawn.add(page, content));
        }
        return drawn;
    }

    String textOf(PDPage page, int number) {
        return pieces.getOrDefault(new Place(page.getCOSObject(), number), new StringBuilder())
                .toString();
    }

    private void add(PDPage page, PDMarkedContent content) {
        StringBuilder piece =
                pieces.computeIfAbsent(new Place(page.getCOSObject(), content.getMCID()), p -> new StringBuilder());
        List<Object> parts = content.getContents();
        for (Object part : parts) {
            if (part instanceof TextPosition text) {
                piece.append(text.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                add(page, inner);
            }
        }
    }

    private record Place(COSDictionary page, int number) {}
}
