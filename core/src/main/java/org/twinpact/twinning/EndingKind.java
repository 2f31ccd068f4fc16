package org.twinpact.twinning;

/** The ways in which an agreement ends. */
public enum EndingKind {
    /** Its term was over. */
    TERM_OVER,
    /** The parties agreed to end it. */
    AGREED,
    /** One party ended it. */
    BY_ONE_SIDE,
    /** Its parties merged, so that fewer than two remain. */
    MERGED
}
