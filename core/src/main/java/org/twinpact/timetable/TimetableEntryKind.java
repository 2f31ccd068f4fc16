package org.twinpact.timetable;

/** The kind of an entry of a timetable. */
public enum TimetableEntryKind {
    /** All parties have endorsed the plan. */
    PLAN,
    /** The text is proposed and certified in every language. */
    TEXT_READY,
    /** The text becomes final. */
    TEXT_FINAL,
    /** A body decides. */
    DECISION,
    /** A body receives a filing. It makes no decision, or its silence counts as consent. */
    FILING,
    /** A party signs. */
    SIGNATURE,
    /** All parties have signed, and no step required before the last signature is missing. */
    SIGNED,
    /** The agreement enters into force. */
    ENTRY_INTO_FORCE,
    /** An obligation falls due. */
    OBLIGATION
}
