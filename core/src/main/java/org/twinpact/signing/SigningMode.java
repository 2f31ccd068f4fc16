package org.twinpact.signing;

/** The manner in which the signatories meet. */
public enum SigningMode {
    /** All in one place. */
    IN_PERSON,
    /** By video. */
    REMOTE,
    /** The originals are sent from one to the other. */
    CIRCULATED
}
