package org.twinpact.document.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.twinpact.document.model.Document;
import org.xml.sax.SAXException;

/** Lays formatting objects out as PDF. */
final class Typesetter {
    private final Document document;

    Typesetter(Document document) {
        this.document = document;
    }

    byte[] set(byte[] formattingObjects) {
        Findings findings = new Findings();
        byte[] pdf;
        try {
            pdf = layOut(formattingObjects, findings);
        } catch (SAXException | IOException | ParserConfigurationException | RuntimeException e) {
            findings.requireNone(document);
            throw new RenderingFailed(
                    "The PDF of '" + document.titles().get(0).plain() + "' could not be laid out: " + e.getMessage(),
                    e);
        }
        findings.requireNone(document);
        return pdf;
    }

    private byte[] layOut(byte[] formattingObjects, Findings findings)
            throws SAXException, IOException, ParserConfigurationException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FopFactory factory = FopWorkshop.factory();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(findings);
        agent.setCreationDate(Date.from(document.created()));
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
        SAXParserFactory.newDefaultNSInstance()
                .newSAXParser()
                .parse(new ByteArrayInputStream(formattingObjects), fop.getDefaultHandler());
        return pdf.toByteArray();
    }
}
