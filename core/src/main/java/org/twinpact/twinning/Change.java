package org.twinpact.twinning;

import java.time.LocalDate;

/** What an event says: the fact that an act made, or a consequence that followed from it. Immutable. */
public sealed interface Change permits Fact, Consequence {
    /** The name of its type, such as {@code PlanProposed}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The version of its type's form. */
    default int form() {
        return 1;
    }

    /** The twinning with this change. Refuses nothing. */
    Twinning applyTo(Twinning twinning);

    /** The same with the day on which it happened, where that day is kept though the change does not say it. */
    default Twinning applyTo(Twinning twinning, LocalDate on) {
        return applyTo(twinning);
    }
}
