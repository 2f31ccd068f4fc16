package org.twinpact.document.render;

import javax.xml.stream.XMLStreamException;

/** Lets StAX be called where nothing checked may be thrown. */
final class UncheckedStax {
    private UncheckedStax() {}

    static void run(Action action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    static <T> T get(Source<T> source) {
        try {
            return source.get();
        } catch (XMLStreamException e) {
            throw new RenderingException("The document could not be written: " + e.getMessage(), e);
        }
    }

    interface Action {
        void run() throws XMLStreamException;
    }

    interface Source<T> {
        T get() throws XMLStreamException;
    }
}
