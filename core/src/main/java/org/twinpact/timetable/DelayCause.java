package org.twinpact.timetable;

/** The cause of a delay. */
public enum DelayCause {
    /** The text is ready only on a later day. */
    TEXT_READY,
    /** The step cannot be taken before a given day, such as that of the next meeting. */
    EARLIEST_DAY,
    /** A body has a period to object to a filing. Its silence counts as consent only after that period. */
    SILENCE,
    /** The text itself names the day of entry into force. */
    DAY_NAMED
}
