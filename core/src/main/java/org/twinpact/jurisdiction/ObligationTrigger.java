package org.twinpact.jurisdiction;

/** The event from which the time of an obligation is counted. */
public enum ObligationTrigger {
    /** The day on which all had signed, or on which a later signer signed. */
    SIGNING,
    /** The day from which the agreement is in force for the party. */
    ENTRY_INTO_FORCE,
    /** The last day of a fixed term, before which the obligation is due. */
    TERM_END,
    /** The first day on which the contact point of the party is vacant. It raises every obligation of a contact point too. */
    VACANT_CONTACT,
    /**
     * The day on which an imported twinning was taken up. It raises every obligation of a contact point too, and every
     * recurring one that the signing or the entry into force would have raised.
     */
    TAKING_UP
}
