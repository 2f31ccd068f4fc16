package org.twinpact.followup;

/** The kind of a subject that a party withholds from publication. */
public enum WithheldKind {
    /** The twinning itself, with the signing and its measurable results. */
    TWINNING,
    /** A scheduled ceremony. */
    CEREMONY,
    /** A release that was proposed. */
    RELEASE
}
