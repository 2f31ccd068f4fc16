package org.twinpact.document.render;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and text; everything is escaped by the writer beneath. Not thread-safe. */
final class Markup {
    private final XMLStreamWriter out;

    Markup(OutputStream out) {
        this.out = Xml.unchecked(
                () -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
    }

    /** Opens an element; attributes follow as name, value, name, value. */
    Markup open(String element, String... attributes) {
        return with(element, attributes, XMLStreamWriter::writeStartElement);
    }

    /** An element without content. */
    Markup empty(String element, String... attributes) {
        return with(element, attributes, XMLStreamWriter::writeEmptyElement);
    }

    Markup text(String characters) {
        Xml.run(() -> out.writeCharacters(characters));
        return this;
    }

    Markup close() {
        Xml.run(out::writeEndElement);
        return this;
    }

    Markup doctype(String declaration) {
        Xml.run(() -> out.writeDTD(declaration));
        return this;
    }

    void end() {
        Xml.run(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private Markup with(String element, String[] attributes, Start start) {
        Xml.run(() -> {
            start.write(out, element);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
        return this;
    }

    private interface Start {
        void write(XMLStreamWriter out, String element) throws XMLStreamException;
    }
}
