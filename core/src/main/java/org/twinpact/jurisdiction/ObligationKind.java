package org.twinpact.jurisdiction;

/** The kind of act that fulfils an obligation. */
public enum ObligationKind {
    /** A publication of the twinning. */
    PUBLICATION,
    /** A contact point named. */
    CONTACT,
    /** A notice sent to the recipients. */
    NOTICE,
    /** A report submitted to the recipients. */
    REPORT
}
