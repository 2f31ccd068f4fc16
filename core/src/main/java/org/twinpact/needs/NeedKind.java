package org.twinpact.needs;

/** The kind of a need that a round table identified. A potential counts as much as a challenge. */
public enum NeedKind {
    /** Something that the city does not have or struggles with (אתגר). */
    CHALLENGE,
    /** Something that the city can offer (פוטנציאל). */
    POTENTIAL
}
