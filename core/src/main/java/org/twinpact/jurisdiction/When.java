package org.twinpact.jurisdiction;

/** Circumstances under which a rule applies. */
public enum When {
    /** The plan commits money. */
    MONEY,
    /** The plan commits no money. */
    NO_MONEY,
    /** There are three or more parties. */
    MULTILATERAL
}
