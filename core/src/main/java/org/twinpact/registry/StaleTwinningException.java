package org.twinpact.registry;

import org.twinpact.twinning.TwinningId;

/**
 * A failed optimistic lock: another writer changed the twinning since it was read. Nothing was stored. Read it again
 * and decide again. If a new twinning was to be opened, {@link #expected} is 0, and its key is taken.
 */
public final class StaleTwinningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    /** Creates the failure of a write on one version of a twinning that is at another. */
    public StaleTwinningException(TwinningId twinning, long expected, long actual) {
        super(
                expected == 0
                        ? "the key " + twinning + " is taken by a twinning at version " + actual
                                + "; a new one was to be opened under it. Choose another key"
                        : "twinning " + twinning + " is at version " + actual + "; a write on version " + expected
                                + " was asked. Read it again and decide again");
        this.expected = expected;
        this.actual = actual;
    }

    /** Returns the version the write was meant for. */
    public long expected() {
        return expected;
    }

    /** Returns the version the twinning is at. */
    public long actual() {
        return actual;
    }
}
