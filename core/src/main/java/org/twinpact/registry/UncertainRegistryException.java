package org.twinpact.registry;

/**
 * The answer to a commit was lost, and the registry could not find out afterwards either: an act is kept whole or not
 * at all, and it cannot be known which. Ask the same act again under its key, which is accepted once, or read the
 * twinning again once the storage answers; a commit that is still under way may yet appear.
 */
public final class UncertainRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** An unknown outcome, with what failed. */
    public UncertainRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
