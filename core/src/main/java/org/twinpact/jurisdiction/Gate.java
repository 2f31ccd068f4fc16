package org.twinpact.jurisdiction;

/** The gates of the joint case, in their order. A profile assigns each step to the gate that it precedes. */
public enum Gate {
    /** From preparing alone to exploring together. */
    EXPLORE,
    /** From exploring to an agreed plan. */
    PLAN,
    /** The text becomes final. */
    TEXT,
    /** One party signs. */
    SIGN,
    /** The last party has signed. */
    ALL_SIGNED,
    /** The agreement enters into force. */
    ENTRY_INTO_FORCE
}
