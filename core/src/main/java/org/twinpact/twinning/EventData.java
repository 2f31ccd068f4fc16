package org.twinpact.twinning;

import java.time.LocalDate;

/** The content of an event: the fact that an act made, or a consequence that followed from it. Immutable. */
public sealed interface EventData permits Fact, Consequence {
    /** Returns the name of its type, such as {@code PlanProposed}. Stored events carry it. */
    default String typeName() {
        return getClass().getSimpleName();
    }

    /** Returns the version of its type's stored form. */
    default int form() {
        return 1;
    }

    /** Returns the twinning after it. Refuses nothing and derives nothing. */
    Twinning applyTo(Twinning twinning);

    /**
     * Returns the twinning after it, for an event of a day. Some events record that day in the twinning although their
     * content does not name it.
     */
    default Twinning applyTo(Twinning twinning, LocalDate on) {
        return applyTo(twinning);
    }

    /** Adds the values that its sentence names. */
    void describe(EventText text);
}
