package org.twinpact.needs;

/** The kind of a finding of a round table. Potential counts as much as need. */
public enum NeedKind {
    /** Something the city lacks or struggles with (אתגר). */
    CHALLENGE,
    /** Something the city can offer (פוטנציאל). */
    POTENTIAL
}
