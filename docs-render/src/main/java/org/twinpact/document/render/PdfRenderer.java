package org.twinpact.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;
import org.twinpact.evidence.Sha256;

/**
 * Renderer of a document as a tagged PDF for archiving and accessibility (PDF/A-2a and PDF/UA-1) with embedded fonts.
 * The same document always yields the same bytes, in every locale and time zone. Immutable and thread-safe.
 *
 * <p>Layout engines store Hebrew in drawing order, which a screen reader would read backwards. Every element with
 * right-to-left text therefore carries its words in reading order ({@code /ActualText}). Each element is identified by
 * its content, and the rendering fails if one cannot be identified.
 */
public final class PdfRenderer {
    /** Creates a renderer in the house style. */
    public PdfRenderer() {}

    /**
     * Writes the PDF and leaves the stream open. Nothing is written if the rendering fails.
     *
     * @throws RenderingException if the fonts have no glyph for a character, which the message then names, if an
     *     element cannot be identified by its words, or if the stream does not accept the bytes
     */
    public void render(Document document, OutputStream out) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(out, "out");
        byte[] pdf = pdf(document);
        try {
            out.write(pdf);
        } catch (IOException e) {
            throw notWritten(document, e);
        }
    }

    /**
     * Writes the PDF to a file and replaces an existing one. The file is unchanged if the rendering fails.
     *
     * @throws RenderingException if the fonts have no glyph for a character, which the message then names, if an
     *     element cannot be identified by its words, or if the file cannot be written
     */
    public void render(Document document, Path file) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(file, "file");
        byte[] pdf = pdf(document);
        try {
            Files.write(file, pdf);
        } catch (IOException e) {
            throw notWritten(document, e);
        }
    }

    private static RenderingException notWritten(Document document, IOException cause) {
        return new RenderingException(
                "The PDF of '" + document.titles().get(0).plainText() + "' could not be written.", cause);
    }

    private static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LaidOutTexts laidOut = new FoDocument(document).write(out);
        MissingGlyphs.requireNone(document, words(document, laidOut));
        byte[] formattingObjects = out.toByteArray();
        byte[] pdf = new FopLayout(document).layOut(formattingObjects);
        return new PdfPostProcessor(document, laidOut).process(pdf, Sha256.of(formattingObjects));
    }

    /**
     * Returns all texts that need glyphs. The footer is added because it is not among the texts that are read aloud.
     */
    private static List<Text> words(Document document, LaidOutTexts laidOut) {
        return Stream.concat(laidOut.texts().stream(), document.footer().stream())
                .toList();
    }
}
