package org.twinpact.document.compose;

/** When the agreement enters into force. */
public enum EntryIntoForceClause {
    /** On the day the last party signs. */
    LAST_SIGNATURE,
    /** On the day the last party gives notice that the procedures of its law are completed. */
    LAST_NOTICE,
    /** On the day that the parties name. */
    ON_DATE,
    /** Once all have signed and the text was sent to the State's representative, as French law asks. */
    TRANSMISSION,
    /** Signed first; on the day the last party gives notice that its competent body approved. */
    RATIFICATION
}
