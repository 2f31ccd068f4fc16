package org.twinpact.registry;

/**
 * A commit with an unknown outcome: its reply was lost, and the registry could not determine the outcome afterwards.
 * The act is stored completely or not at all. Retry the same act under its idempotency key, which is accepted once, or
 * read the twinning again once the storage is available. A commit that is still in progress may become visible later.
 */
public final class UncertainRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** Creates the failure of a commit with an unknown outcome. */
    public UncertainRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
