package org.twinpact.document.render;

/**
 * A document could not be rendered; nothing usable was written. The message says which document, what is so, what was
 * asked and what can be done.
 */
public final class RenderingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderingFailed(String message) {
        super(message);
    }

    RenderingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
