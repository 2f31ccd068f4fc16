package org.twinpact.document.render;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writer of elements and text, over a stream writer that escapes everything. Not thread-safe. */
final class MarkupWriter {
    private final XMLStreamWriter out;

    MarkupWriter(OutputStream out) {
        this.out = UncheckedStax.get(
                () -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
    }

    /** Opens an element. Attributes follow as name, value, name, value. */
    MarkupWriter open(String element, String... attributes) {
        return with(element, attributes, XMLStreamWriter::writeStartElement);
    }

    /** Writes an element without content. */
    MarkupWriter empty(String element, String... attributes) {
        return with(element, attributes, XMLStreamWriter::writeEmptyElement);
    }

    MarkupWriter text(String characters) {
        UncheckedStax.run(() -> out.writeCharacters(characters));
        return this;
    }

    MarkupWriter close() {
        UncheckedStax.run(out::writeEndElement);
        return this;
    }

    MarkupWriter doctype(String declaration) {
        UncheckedStax.run(() -> out.writeDTD(declaration));
        return this;
    }

    void end() {
        UncheckedStax.run(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private MarkupWriter with(String element, String[] attributes, Start start) {
        UncheckedStax.run(() -> {
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
