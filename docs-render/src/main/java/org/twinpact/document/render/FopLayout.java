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

/** Layout of formatting objects as PDF. */
final class FopLayout {
    private final Document document;

    FopLayout(Document document) {
        this.document = document;
    }

    byte[] layOut(byte[] formattingObjects) {
        LayoutProblems problems = new LayoutProblems();
        byte[] pdf;
        try {
            pdf = run(formattingObjects, problems);
        } catch (SAXException | IOException | ParserConfigurationException | RuntimeException e) {
            problems.requireNone(document);
            throw new RenderingException(
                    "The PDF of '" + document.titles().get(0).plainText() + "' could not be laid out: "
                            + e.getMessage(),
                    e);
        }
        problems.requireNone(document);
        return pdf;
    }

    private byte[] run(byte[] formattingObjects, LayoutProblems problems)
            throws SAXException, IOException, ParserConfigurationException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FopFactory factory = FopFactoryHolder.factory();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(problems);
        agent.setCreationDate(Date.from(document.created()));
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
        SAXParserFactory.newDefaultNSInstance()
                .newSAXParser()
                .parse(new ByteArrayInputStream(formattingObjects), fop.getDefaultHandler());
        return pdf.toByteArray();
    }
}
