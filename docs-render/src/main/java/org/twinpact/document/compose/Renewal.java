package org.twinpact.document.compose;

/** The consequence of the end of a fixed term. */
public enum Renewal {
    /** The agreement is renewed unless a party objects in time. */
    AUTOMATIC,
    /** The agreement is renewed if all parties consent in writing. */
    BY_CONSENT,
    /** The agreement lapses. */
    NONE
}
