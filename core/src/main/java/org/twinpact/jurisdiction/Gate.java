package org.twinpact.jurisdiction;

/** The gates of the joint case, in their order. A profile assigns each step to the gate that it precedes. */
public enum Gate {
    /** From preparing alone to exploring together. */
    EXPLORE,
    /** From exploring to an agreed plan. */
    PLAN,
    /** The text becomes final. */
    FREEZE,
    /** One party signs. */
    SIGN,
    /** The last party has signed. */
    LAST_SIGNATURE,
    /** The agreement enters into force. */
    FORCE
}
