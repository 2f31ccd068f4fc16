package org.twinpact.twinning;

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
}
