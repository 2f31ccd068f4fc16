package org.twinpact.registry;

/**
 * The storage works, and cannot keep just this, however often it is asked: a text is too long for it or holds what it
 * cannot hold, or a constraint of the host's forbids it. Nothing is kept.
 */
public final class UnfitRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** What does not fit, with what the storage says. */
    public UnfitRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
