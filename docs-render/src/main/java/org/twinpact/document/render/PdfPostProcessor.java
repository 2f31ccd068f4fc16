package org.twinpact.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.twinpact.document.model.Document;
import org.twinpact.evidence.Sha256;

/**
 * Post-processor of a laid-out PDF. It adds the logical order of the words, and makes the bytes depend on the document
 * alone.
 */
final class PdfPostProcessor {
    private final Document document;
    private final LaidOutTexts laidOut;

    PdfPostProcessor(Document document, LaidOutTexts laidOut) {
        this.document = document;
        this.laidOut = laidOut;
    }

    byte[] process(byte[] laidOutPdf, Sha256 identity) {
        try (PDDocument pdf = Loader.loadPDF(laidOutPdf)) {
            new LogicalOrder(document, laidOut).writeInto(pdf);
            new PdfMetadata(document.created(), identity).writeInto(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new RenderingException(
                    "The PDF of '" + document.titles().get(0).plainText() + "' could not be finished.", e);
        }
    }
}
