package org.twinpact.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.twinpact.document.model.Document;
import org.twinpact.evidence.Sha256;

/** What the layout engine leaves undone: words in logical order, and bytes that depend on the document alone. */
final class PdfFinish {
    private final Document document;
    private final Ledger ledger;

    PdfFinish(Document document, Ledger ledger) {
        this.document = document;
        this.ledger = ledger;
    }

    byte[] finish(byte[] laidOut, Sha256 identity) {
        try (PDDocument pdf = Loader.loadPDF(laidOut)) {
            new LogicalOrder(document, ledger).writeInto(pdf);
            new Stamp(document.created(), identity).writeInto(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new RenderingFailed(
                    "The PDF of '" + document.titles().get(0).plain() + "' could not be finished.", e);
        }
    }
}
