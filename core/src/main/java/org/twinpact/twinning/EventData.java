package org.twinpact.twinning;

import java.time.LocalDate;

/** The content of an event: the fact that an act created, or a consequence of that fact. Immutable. */
public sealed interface EventData permits Fact, Consequence {
    /** Returns the name of the event type, such as {@code PlanProposed}. Stored events contain it. */
    default String typeName() {
        return getClass().getSimpleName();
    }

    /** Returns the version of the stored form of the event type. */
    default int form() {
        return 1;
    }

    /** Returns the twinning after this event. Refuses nothing and derives nothing. */
    Twinning applyTo(Twinning twinning);

    /**
     * Returns the twinning after this event on the given day. Some events store that day in the twinning although their
     * content does not contain it.
     */
    default Twinning applyTo(Twinning twinning, LocalDate on) {
        return applyTo(twinning);
    }

    /** Adds the values for the sentence of this event. */
    void describe(EventText text);
}
