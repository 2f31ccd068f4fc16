package org.twinpact.signing;

/** The kind of an electronic signature or seal, as in the eIDAS regulation (EU) No 910/2014, art. 3. */
public enum ElectronicKind {
    /** A simple one. */
    SIMPLE,
    /** An advanced one. */
    ADVANCED,
    /** A qualified one. */
    QUALIFIED
}
