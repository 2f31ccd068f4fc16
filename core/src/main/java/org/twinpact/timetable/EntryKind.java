package org.twinpact.timetable;

/** What an entry of a timetable is about. */
public enum EntryKind {
    /** All parties have endorsed the plan. */
    PLAN,
    /** The text is proposed, and certified in every language. */
    TEXT,
    /** The text becomes final. */
    FREEZE,
    /** A body decides. */
    DECISION,
    /** A body is given a filing; it decides nothing, or its silence consents. */
    FILING,
    /** A party signs. */
    SIGNATURE,
    /** All parties have signed, and nothing that is owed before the last signature is lacking. */
    SIGNED,
    /** The agreement enters into force. */
    FORCE,
    /** A duty falls due. */
    DUTY
}
