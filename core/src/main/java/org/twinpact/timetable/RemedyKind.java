package org.twinpact.timetable;

/** The kind of a change that makes a day come earlier. The least intrusive kind comes first. */
public enum RemedyKind {
    /** The text is ready earlier: the officers' own work. */
    EARLIER_TEXT,
    /** One step is taken earlier: a body's calendar. */
    EARLIER_DAY,
    /** A body that may stay silent consents in words: another's good will. */
    CONSENT,
    /** No money is committed: the plan changes. */
    NO_MONEY,
    /** The text lets ratification follow the signatures: the agreement changes. */
    RATIFICATION,
    /** A party takes no part, where at least two are left: the twinning itself changes. */
    WITHOUT_PARTY;

    /** Returns the kind of change that ends a delay of that cause earlier. */
    static RemedyKind of(DelayCause cause) {
        return switch (cause) {
            case TEXT_READY -> EARLIER_TEXT;
            case EARLIEST_DAY -> EARLIER_DAY;
            case SILENCE -> CONSENT;
            case DAY_NAMED -> throw new IllegalArgumentException("a day that the text names is no waiting");
        };
    }
}
