package org.twinpact.registry;

/**
 * A permanent rejection of content by a working storage. A text is too long or contains characters that the storage
 * cannot store, or a constraint of the host forbids it. Nothing is stored, and a retry fails again.
 */
public final class RejectedByStorageException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** Creates a rejection with the storage's own error as its cause. */
    public RejectedByStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
