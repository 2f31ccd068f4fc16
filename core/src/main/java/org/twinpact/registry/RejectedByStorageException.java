package org.twinpact.registry;

/**
 * A rejection by a storage that works but cannot store this content, however often it is retried. A text is too long
 * for it or holds characters that it cannot store, or a constraint of the host's forbids it. Nothing is stored.
 */
public final class RejectedByStorageException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** Creates a rejection with the content that does not fit and the storage's own error. */
    public RejectedByStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
