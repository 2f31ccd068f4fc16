package org.twinpact.followup;

/** The verdicts on a principle of the agreement. */
public enum PrincipleVerdict {
    /** The parties observe the principle. */
    OBSERVED,
    /** The parties observe the principle in part. */
    PARTLY_OBSERVED,
    /** The parties do not observe the principle. */
    NOT_OBSERVED
}
