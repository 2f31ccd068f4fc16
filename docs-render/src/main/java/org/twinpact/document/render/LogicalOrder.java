package org.twinpact.document.render;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;

/**
 * The logical order of right-to-left text in a PDF. Each element with such text gets its words in reading order ({@code
 * /ActualText}). Elements and texts must agree one to one in order and content, because a validator would not notice
 * words on the wrong element.
 */
final class LogicalOrder {
    private final Document document;
    private final LaidOutTexts laidOut;

    LogicalOrder(Document document, LaidOutTexts laidOut) {
        this.document = document;
        this.laidOut = laidOut;
    }

    void writeInto(PDDocument pdf) throws IOException {
        List<TaggedText> found = TaggedText.findAll(pdf);
        List<Text> expected = laidOut.texts().stream()
                .filter(text -> !text.plainText().isBlank())
                .toList();
        if (found.size() != expected.size()) {
            throw mismatch("%d texts were laid out, %d were found again".formatted(expected.size(), found.size()));
        }
        for (int i = 0; i < found.size(); i++) {
            write(expected.get(i), found.get(i));
        }
    }

    private void write(Text expected, TaggedText found) {
        if (!CharacterBag.of(expected.plainText()).matches(found.characters())) {
            throw mismatch("'%s' was laid out, '%s' was found in its place"
                    .formatted(expected.plainText(), found.characters()));
        }
        if (CharacterBag.containsRightToLeft(expected.plainText())) {
            found.element().setActualText(expected.plainText());
        }
    }

    private RenderingException mismatch(String what) {
        return new RenderingException(
                "A screen reader would read the PDF of '%s' incorrectly: %s. Render as HTML and report this text."
                        .formatted(document.titles().get(0).plainText(), what));
    }
}
