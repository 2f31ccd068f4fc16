package org.twinpact.registry;

import java.util.Objects;

/**
 * A transient failure of the storage. Nothing of the request is stored, and a retry may succeed. In a transaction of
 * the caller's, the whole transaction has to be rolled back and run again, because the database may have ended it
 * already. The registry itself neither ends nor retries it.
 */
public final class RetryableRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates a transient failure with its cause. */
    public RetryableRegistryException(String message, Reason reason, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns the reason of the failure, which says where to retry. */
    public Reason reason() {
        return reason;
    }

    /** The reasons of a transient failure. */
    public enum Reason {
        /** A conflict with concurrent writes. Retry in a new transaction. */
        CONFLICT,
        /** A time limit that was too short for the database. Retry, perhaps with a longer one. */
        TIME_OUT,
        /** A lost connection. Retry on a new one. */
        CONNECTION_LOST,
        /** A database or transaction that takes no writes. Retry on the primary, in a transaction that may write. */
        READ_ONLY
    }
}
