package org.twinpact.twinning;

import java.util.List;
import java.util.function.Predicate;
import org.twinpact.jurisdiction.Gate;

/**
 * The lifecycle's view of an act: each act decides itself. Java makes these methods public on the act records, but only
 * this package has a {@link Situation} to pass, and only {@link Lifecycle} calls them, after the checks that come first.
 */
interface Decidable {
    /** Adds the unmet conditions of the act's own content, independent of the stage. */
    void check(Situation situation, List<Finding> unmet);

    /** Adds what should be known although it does not prevent the act. */
    default void warn(Situation situation, List<Finding> warnings) {}

    /** Returns the fact that the act makes. Called only when nothing is unmet. */
    Fact fact(Situation situation);

    /** Returns the situation in which the act's gate is asked, by default that of the day of the act. */
    default Situation atGate(Situation situation) {
        return situation;
    }

    /** Returns the parties that the act's gate is asked about, by default all that the gate asks. */
    default Predicate<Track> askedAt(Situation situation, Gate gate) {
        return Gates.asked(situation, gate);
    }
}
