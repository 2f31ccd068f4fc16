package org.twinpact.document.render;

/**
 * A document could not be rendered; nothing usable was written. The message says which document, what is so, what was
 * asked and what can be done.
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
