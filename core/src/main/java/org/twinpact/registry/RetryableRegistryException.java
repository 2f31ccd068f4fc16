package org.twinpact.registry;

import java.util.Objects;

/**
 * The storage failed in a way that passes; nothing of what was asked is kept, and the same may succeed when it is asked
 * again. In a transaction of the caller's the whole of it has to be rolled back and run again, since the database may
 * have ended it already; the registry itself neither ends nor repeats it.
 */
public final class RetryableRegistryException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A failure that passes, with its cause. */
    public RetryableRegistryException(String message, Reason reason, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What stood in the way, which says where to ask again. */
    public Reason reason() {
        return reason;
    }

    /** What can stand in the way. */
    public enum Reason {
        /** Others wrote at the same time: ask again in a new transaction. */
        CONFLICT,
        /** The database was given less time than it needed: ask again, perhaps with more. */
        TIME_OUT,
        /** The connection is gone: ask again on a new one. */
        CONNECTION_LOST,
        /** The database or its transaction takes no writes: ask again on the primary, in a transaction that may write. */
        READ_ONLY
    }
}
