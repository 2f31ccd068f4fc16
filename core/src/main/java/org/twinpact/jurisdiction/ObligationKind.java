package org.twinpact.jurisdiction;

/** The kind of act that fulfils an obligation. */
public enum ObligationKind {
    /** A publication of the twinning. */
    PUBLICATION,
    /** The appointment of a contact point. */
    CONTACT,
    /** A notice to the recipients. */
    NOTICE,
    /** A report to the recipients for a period. */
    REPORT,
    /** Anything else, such as a joint review, of which there is proof. */
    TASK
}
