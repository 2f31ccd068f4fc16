package org.twinpact.agreement;

/** The moment of entry into force that the agreement defines. */
public enum EntryIntoForce {
    /** The last required signature. */
    SIGNATURE,
    /** A day that the text names. */
    DAY,
    /** The last notice of a party that it has fulfilled all requirements of its law. */
    LAST_NOTICE,
    /** The last decision that ratifies the signed agreement. */
    RATIFICATION
}
