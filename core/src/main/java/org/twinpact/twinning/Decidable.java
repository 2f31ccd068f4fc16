package org.twinpact.twinning;

import java.util.List;
import java.util.function.Predicate;
import org.twinpact.jurisdiction.Gate;

/**
 * The view that the lifecycle has of an act: the conditions and the fact of the act itself. These methods are public on
 * the act records, but only this package can create the {@link Situation} that they require. {@link Lifecycle} calls
 * them after its first checks.
 */
interface Decidable {
    /** Adds the unmet conditions of the act itself, independent of the stage. */
    void check(Situation situation, List<Finding> unmet);

    /** Adds the warnings about the act, which do not prevent it. */
    default void warn(Situation situation, List<Finding> warnings) {}

    /** Returns the fact that the act creates. Called only if no condition is unmet. */
    Fact fact(Situation situation);

    /** Returns the twinning whose milestones the act must not precede, by default the twinning of the situation. */
    default Twinning milestones(Situation situation) {
        return situation.twinning();
    }

    /** Returns the situation in which the gate of the act is checked, by default that on the day of the act. */
    default Situation atGate(Situation situation) {
        return situation;
    }

    /**
     * Returns the parties for which the gate of the act is checked, by default all parties that the gate checks.
     *
     * @param situation the situation on the day of the act
     */
    default Predicate<Track> askedAt(Situation situation, Gate gate) {
        return Gates.asked(situation, gate);
    }
}
