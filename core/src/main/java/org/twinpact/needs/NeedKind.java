package org.twinpact.needs;

/** A round table looks for both, and potential counts as much as need. */
public enum NeedKind {
    /** Something the city lacks or struggles with (אתגר). */
    CHALLENGE,
    /** Something the city can offer (פוטנציאל). */
    POTENTIAL
}
