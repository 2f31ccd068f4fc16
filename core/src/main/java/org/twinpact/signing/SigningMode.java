package org.twinpact.signing;

/** The manner in which the signatories meet. */
public enum SigningMode {
    /** The signatories meet in one place. */
    IN_PERSON,
    /** The signatories meet by video. */
    REMOTE,
    /** The signatories do not meet. The originals are sent from one to the next. */
    CIRCULATED
}
