package org.twinpact.agreement;

/** The moment of the entry into force, as the agreement defines it. */
public enum EntryIntoForce {
    /** The last signature that is needed. */
    SIGNATURE,
    /** A day that the text names. */
    DAY,
    /** The last notice of a party that it has done all that its law asks. */
    LAST_NOTICE,
    /** The last decision that ratifies what was signed before it. */
    RATIFICATION
}
