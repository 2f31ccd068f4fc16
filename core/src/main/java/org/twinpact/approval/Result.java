package org.twinpact.approval;

/** The result of a decision. */
public enum Result {
    /** Approved, or a favourable opinion. */
    GRANTED(true),
    /** Received, where law asks for a filing and no decision. */
    RECEIVED(true),
    /** Put off. */
    DEFERRED(false),
    /** Rejected, or an unfavourable opinion. */
    REFUSED(false),
    /** Objected to, where law gives a body time to object to a filing. */
    OBJECTED(false),
    /** Taken back by the body that had approved. */
    WITHDRAWN(false);

    private final boolean favourable;

    Result(boolean favourable) {
        this.favourable = favourable;
    }

    /** Returns whether the matter may go on. */
    public boolean isFavourable() {
        return favourable;
    }
}
