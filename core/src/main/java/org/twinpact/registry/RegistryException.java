package org.twinpact.registry;

/** The storage failed; nothing of what was asked is kept, unless the message says that it cannot be known. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its cause. */
    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
