package org.twinpact.jurisdiction;

/** The event from which a time of retention is counted. */
public enum RetentionStart {
    /** The last required signature. */
    SIGNING,
    /** The end or the discontinuation of the twinning. */
    END
}
