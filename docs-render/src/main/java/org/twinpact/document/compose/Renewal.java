package org.twinpact.document.compose;

/** What happens when a fixed term ends. */
public enum Renewal {
    /** It is renewed unless a party objects in time. */
    AUTOMATIC,
    /** It is renewed where all parties consent in writing. */
    BY_CONSENT,
    /** It lapses. */
    NONE
}
