package org.twinpact.document.compose;

/** The rule by which the agreement enters into force. */
public enum EntryIntoForceClause {
    /** On the day on which the last party signs. */
    ALL_SIGNED,
    /** On the day on which the last party gives notice that the procedures of its law are completed. */
    LAST_NOTICE,
    /** On the day that the parties agree on. */
    ON_DATE,
    /**
     * After all parties have signed and the text was sent to the representative of the State, as French law requires.
     */
    TRANSMISSION,
    /**
     * On the day on which the last party gives notice that its competent body approved the agreement after the signing.
     */
    RATIFICATION
}
