package org.twinpact.registry;

import java.util.Objects;

/**
 * A transient failure of the storage. Nothing of the request is stored, and a retry may succeed. In a transaction of
 * the caller, the caller must roll back and retry the whole transaction, because the database may have ended it
 * already. The registry itself neither ends nor retries that transaction.
 */
public final class RetryableRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates a transient failure with its cause. */
    public RetryableRegistryException(String message, Reason reason, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns the reason for the failure, which determines where to retry. */
    public Reason reason() {
        return reason;
    }

    /** The reasons of a transient failure. */
    public enum Reason {
        /** A conflict with concurrent writes. Retry in a new transaction. */
        CONFLICT,
        /** An exceeded time limit. Retry, perhaps with a longer limit. */
        TIME_OUT,
        /** A lost connection. Retry on a new one. */
        CONNECTION_LOST,
        /**
         * A database or transaction that accepts no writes. Retry on the primary, in a transaction that is not
         * read-only.
         */
        READ_ONLY
    }
}
