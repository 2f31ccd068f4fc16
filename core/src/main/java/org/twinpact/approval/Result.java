package org.twinpact.approval;

/** The result of a decision. */
public enum Result {
    /** Approved, or a favourable opinion. */
    GRANTED(true),
    /** Received: the law requires a filing and no decision. */
    RECEIVED(true),
    /** Postponed. */
    DEFERRED(false),
    /** Rejected, or an unfavourable opinion. */
    REFUSED(false),
    /** Objected to: the law gives the body a period to object to a filing. */
    OBJECTED(false),
    /** Withdrawn by the body that had approved. */
    WITHDRAWN(false);

    private final boolean favourable;

    Result(boolean favourable) {
        this.favourable = favourable;
    }

    /** Returns whether the matter may proceed. */
    public boolean isFavourable() {
        return favourable;
    }
}
