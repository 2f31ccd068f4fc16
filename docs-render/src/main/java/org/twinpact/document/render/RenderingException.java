package org.twinpact.document.render;

/**
 * Signals that a document could not be rendered and that nothing usable was written. The message names the document,
 * the cause, the request and a remedy.
 */
public final class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderingException(String message) {
        super(message);
    }

    RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
