package org.twinpact.wording;

/** When the agreement enters into force. */
public enum EntryIntoForce {
    /** On the day the last party signs. */
    LAST_SIGNATURE,
    /** On the day the last party gives notice that the procedures of its law are completed. */
    LAST_NOTICE
}
