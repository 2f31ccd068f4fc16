package org.twinpact.registry;

import org.twinpact.twinning.TwinningId;

/**
 * A twinning was changed by somebody else since it was read; nothing was kept. Read it again and decide again. Where a
 * new one was to be opened, {@link #expected} is 0, and its key is taken.
 */
public final class StaleTwinningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    /** A write on one version while the twinning is at another. */
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

    /** The version the write was meant for. */
    public long expected() {
        return expected;
    }

    /** The version the twinning is at. */
    public long actual() {
        return actual;
    }
}
