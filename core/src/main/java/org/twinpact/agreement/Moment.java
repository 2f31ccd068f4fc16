package org.twinpact.agreement;

/** What brings an agreement into force, as its own words say. */
public enum Moment {
    /** The last signature that is needed. */
    SIGNATURE,
    /** A day that the text names. */
    DAY,
    /** The last notice of a party that it has done all that its law asks. */
    LAST_NOTICE,
    /** The last decision that ratifies what was signed before it. */
    RATIFICATION
}
