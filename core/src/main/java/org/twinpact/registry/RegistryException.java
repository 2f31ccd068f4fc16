package org.twinpact.registry;

/** A failure of the storage. Nothing of the request is stored, unless it is an {@link UncertainRegistryException}. */
public sealed class RegistryException extends RuntimeException
        permits RetryableRegistryException, UncertainRegistryException, RejectedByStorageException {
    private static final long serialVersionUID = 1L;

    /** Creates a failure with its cause. */
    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
