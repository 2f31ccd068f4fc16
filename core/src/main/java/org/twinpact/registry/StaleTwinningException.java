package org.twinpact.registry;

import org.twinpact.twinning.TwinningId;

/**
 * An optimistic lock failure: another writer changed the twinning after it was read. Nothing was stored. Read the
 * twinning again and decide again. If {@link #expected} is 0, a new twinning was to be opened, and its key is taken.
 */
public final class StaleTwinningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    /** Creates the failure of a write on one version of a twinning that is at another version. */
    public StaleTwinningException(TwinningId twinning, long expected, long actual) {
        super(
                expected == 0
                        ? "the key " + twinning + " is taken by a twinning at version " + actual
                                + "; a new one was to be opened under it. Choose another key"
                        : "twinning " + twinning + " is at version " + actual + "; the write expected version "
                                + expected + ". Read it again and decide again");
        this.expected = expected;
        this.actual = actual;
    }

    /** Returns the version that the write expected. */
    public long expected() {
        return expected;
    }

    /** Returns the version of the stored twinning. */
    public long actual() {
        return actual;
    }
}
