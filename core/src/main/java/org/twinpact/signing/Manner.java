package org.twinpact.signing;

/** How those who sign come together. */
public enum Manner {
    /** All in one place. */
    IN_PERSON,
    /** By video. */
    REMOTE,
    /** The originals are sent from one to the other. */
    CIRCULATED
}
