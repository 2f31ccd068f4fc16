package org.twinpact.document.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.twinpact.evidence.Sha256;

/**
 * Metadata of a PDF that depend on the document alone. They replace the dates, time zone and file identifier that the
 * layout engine took from the clock and the host.
 */
final class PdfMetadata {
    private static final Pattern DATES =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>|<dc:date>\\s*<rdf:Seq>\\s*<rdf:li>)[^<]*");
    private static final int IDENTIFIER_DIGITS = 32;

    private final Instant created;
    private final Sha256 identity;

    PdfMetadata(Instant created, Sha256 identity) {
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
        this.identity = identity;
    }

    void writeInto(PDDocument pdf) throws IOException {
        Calendar date = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(date);
        pdf.getDocumentInformation().setModificationDate(date);
        pdf.getDocumentCatalog().setMetadata(metadata(pdf));
        pdf.getDocument().setDocumentID(identifier());
        // Left over from the cross-reference stream of the laid-out file, whose length depends on the time zone.
        pdf.getDocument().getTrailer().removeItem(COSName.LENGTH);
    }

    private PDMetadata metadata(PDDocument pdf) throws IOException {
        PDMetadata old = pdf.getDocumentCatalog().getMetadata();
        String xmp = DATES.matcher(new String(old.toByteArray(), StandardCharsets.UTF_8))
                .replaceAll("$1" + created);
        return new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
    }

    private COSArray identifier() {
        COSString half = new COSString(HexFormat.of().parseHex(identity.hex().substring(0, IDENTIFIER_DIGITS)));
        return new COSArray(List.of(half, half));
    }
}
