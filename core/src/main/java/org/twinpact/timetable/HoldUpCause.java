package org.twinpact.timetable;

/** Why something cannot be earlier. */
public enum HoldUpCause {
    /** The text is ready only on a later day. */
    TEXT_READY,
    /** The step cannot be taken before a day, such as that of the next meeting. */
    EARLIEST_DAY,
    /** A body has time to object to a filing; only when it is over does silence consent. */
    SILENCE,
    /** The text itself names the day of entry into force. */
    DAY_NAMED
}
