package org.twinpact.twinning;

import java.util.List;
import java.util.Optional;
import org.twinpact.jurisdiction.ProfileRef;

/** The event that an accepted act made. Each chapter declares its own. Immutable. */
public sealed interface Fact extends EventData
        permits OpeningEvents,
                PreparationEvents,
                PartyEvents,
                PlanEvents,
                TextEvents,
                DecisionEvents,
                SignatureEvents,
                FollowUpEvents,
                EndEvents {
    /** Returns the act that it accepted. */
    Act act();

    /**
     * Returns whether it may take away what earlier approvals, certificates or signatures rest on. Only then are they
     * checked again, which is the costly part of an act. A fact that certainly takes nothing away overrides this.
     */
    default boolean mayInvalidate(Situation before) {
        return true;
    }

    /** Returns the obligations that it fulfils, if any. */
    default Optional<Fulfilment> fulfils() {
        return Optional.empty();
    }

    /** Adds warnings about the situation that it leads to. */
    default void warn(Situation before, Situation now, List<Finding> warnings) {}

    /** Returns the profiles that it names, which were the newest when it was recorded. */
    default List<ProfileRef> profiles() {
        return List.of();
    }

    @Override
    default void describe(EventText text) {
        if (act() instanceof ActOfParty ofParty) {
            text.party(ofParty.party());
        }
    }
}
