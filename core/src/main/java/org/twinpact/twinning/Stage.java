package org.twinpact.twinning;

/** What the parties of a twinning do together, in order. */
public enum Stage {
    /** One authority knows its needs and looks for a partner. */
    PREPARING,
    /** The parties feel their way to the subjects of cooperation. */
    EXPLORING,
    /** The subjects are fixed in a plan that all endorsed; they are decided on, and the text is composed. */
    PLANNED,
    /** The operative text is final; bodies decide on it. */
    FROZEN,
    /** The first party has signed, not yet all. */
    SIGNING,
    /** All have signed. */
    SIGNED,
    /** The agreement lives. */
    IN_FORCE
}
