package org.twinpact.document.render;

/**
 * The failure to render a document. Nothing usable was written. The message names the document, the cause, the request
 * and a remedy.
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
