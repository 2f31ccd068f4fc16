package org.twinpact.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;
import org.twinpact.evidence.Sha256;

/**
 * Renders a document as a tagged PDF for the archive and for everyone: PDF/A-2a and PDF/UA-1, fonts embedded. The same
 * document gives the same bytes, whatever the locale and time zone. Immutable and thread-safe.
 *
 * <p>Layout engines store Hebrew in the order in which it is drawn, so that a screen reader would get it backwards;
 * here every element that holds right-to-left text carries its words in the order they are read ({@code /ActualText}).
 * Each is found by its content; where one cannot be, the rendering fails.
 */
public final class PdfRenderer {
    /** A renderer in the house style. */
    public PdfRenderer() {}

    /**
     * Writes the PDF and leaves the stream open. Nothing is written where the rendering fails.
     *
     * @throws RenderingException if characters have no glyph in the fonts, which the message then names; if an element's
     *     words cannot be found again; or if the stream does not take the bytes
     */
    public void render(Document document, OutputStream out) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(out, "out");
        byte[] pdf = pdf(document);
        try {
            out.write(pdf);
        } catch (IOException e) {
            throw new RenderingException(
                    "The PDF of '" + document.titles().get(0).plainText() + "' could not be written.", e);
        }
    }

    private static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LaidOutTexts laidOut = new FoDocument(document).write(out);
        MissingGlyphs.requireNone(document, words(document, laidOut));
        byte[] formattingObjects = out.toByteArray();
        byte[] pdf = new FopLayout(document).layOut(formattingObjects);
        return new PdfPostProcessor(document, laidOut).process(pdf, Sha256.of(formattingObjects));
    }

    /** The footer is no part of what is read, so the laidOut does not hold it. */
    private static List<Text> words(Document document, LaidOutTexts laidOut) {
        return Stream.concat(laidOut.texts().stream(), document.footer().stream())
                .toList();
    }
}
