package org.twinpact.registry;

/**
 * A commit with an unknown outcome: its reply was lost, and the registry could not find out afterwards either. The act
 * is stored completely or not at all. Retry the same act under its idempotency key, which is accepted once, or read the
 * twinning again once the storage answers. A commit that is still in progress may yet appear.
 */
public final class UncertainRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** Creates the failure of a commit with an unknown outcome, and its cause. */
    public UncertainRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
