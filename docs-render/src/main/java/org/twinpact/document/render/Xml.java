package org.twinpact.document.render;

import javax.xml.stream.XMLStreamException;

/** Lets StAX be called where nothing checked may be thrown. */
final class Xml {
    private Xml() {}

    static void run(Writing writing) {
        unchecked(() -> {
            writing.run();
            return true;
        });
    }

    static <T> T unchecked(Making<T> making) {
        try {
            return making.make();
        } catch (XMLStreamException e) {
            throw new RenderingFailed("The document could not be written: " + e.getMessage(), e);
        }
    }

    interface Writing {
        void run() throws XMLStreamException;
    }

    interface Making<T> {
        T make() throws XMLStreamException;
    }
}
