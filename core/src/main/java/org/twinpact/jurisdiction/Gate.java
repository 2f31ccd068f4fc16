package org.twinpact.jurisdiction;

/** The gates of the joint case, in order. A profile assigns each step to the gate that it must precede. */
public enum Gate {
    /** The parties move from separate preparation to joint exploration. */
    EXPLORE,
    /** The parties move from exploration to an agreed plan. */
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
