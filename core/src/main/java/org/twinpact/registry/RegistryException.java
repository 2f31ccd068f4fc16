package org.twinpact.registry;

/** The storage failed; nothing of what was asked is kept, unless it is an {@link UncertainRegistryException}. */
public sealed class RegistryException extends RuntimeException
        permits RetryableRegistryException, UncertainRegistryException, UnfitRegistryException {
    private static final long serialVersionUID = 1L;

    /** A failure with its cause. */
    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
