package org.twinpact.document.render;

import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;

/**
 * Writer of the title as XMP. PDF/UA requires the title, and PDF/A requires it in the form of language alternatives.
 */
final class FoMetadata {
    private final Document document;

    FoMetadata(Document document) {
        this.document = document;
    }

    void write(MarkupWriter fo) {
        fo.open("fo:declarations").open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        fo.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        fo.open("rdf:Description", "rdf:about", "", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        titles(fo);
        fo.close().close().close().close();
    }

    private void titles(MarkupWriter fo) {
        fo.open("dc:title").open("rdf:Alt");
        title("x-default", document.titles().get(0), fo);
        fo.close().close();
    }

    private static void title(String language, Text text, MarkupWriter fo) {
        fo.open("rdf:li", "xml:lang", language).text(text.plainText()).close();
    }
}
