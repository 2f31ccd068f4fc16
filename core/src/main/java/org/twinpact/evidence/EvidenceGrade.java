package org.twinpact.evidence;

/** The grade of the evidence for a fact, in descending order. */
public enum EvidenceGrade {
    /** The signed original. */
    SIGNED_ORIGINAL,
    /** An official record, such as minutes of a council. */
    OFFICIAL_RECORD,
    /** A report of a third party, such as a newspaper or a public database. */
    THIRD_PARTY_REPORT,
    /** An unsupported statement of a party. */
    STATEMENT
}
