package org.twinpact.timetable;

/** The kind of a change that makes a day earlier, the least intrusive kind first. */
public enum RemedyKind {
    /** The text is ready earlier. This depends only on the officers. */
    EARLIER_TEXT,
    /** One step is taken earlier. This depends on the calendar of a body. */
    EARLIER_DAY,
    /** A body that may remain silent consents expressly. This depends on the good will of the body. */
    CONSENT,
    /** No money is committed. This changes the plan. */
    NO_MONEY,
    /** The text lets ratification follow the signatures. This changes the agreement. */
    RATIFICATION,
    /** A party does not take part, and at least two are left. This changes the twinning itself. */
    WITHOUT_PARTY;

    /** Returns the kind of change that shortens a delay with the given cause. */
    static RemedyKind of(DelayCause cause) {
        return switch (cause) {
            case TEXT_READY -> EARLIER_TEXT;
            case EARLIEST_DAY -> EARLIER_DAY;
            case SILENCE -> CONSENT;
            case DAY_NAMED -> throw new IllegalArgumentException("a day that the text names is no waiting");
        };
    }
}
