package org.twinpact.document.render;

import javax.xml.stream.XMLStreamException;

/** Adapter that rethrows the checked exceptions of StAX as {@link RenderingException}. */
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
