package org.twinpact.twinning;

import java.util.List;
import java.util.Optional;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LocalText;

/** The event that an accepted act created. Each chapter declares its own facts. Immutable. */
public sealed interface Fact extends EventData
        permits OpeningEvents,
                PreparationEvents,
                PartyEvents,
                PlanEvents,
                TextEvents,
                DecisionEvents,
                ApprovalEvents,
                SignatureEvents,
                EntryIntoForceEvents,
                ActivityEvents,
                ContactEvents,
                ProgrammeEvents,
                ExchangeEvents,
                PublicationEvents,
                RecordsEvents,
                RevivalEvents,
                TieEvents,
                FollowUpEvents,
                EndEvents {
    /** Returns the accepted act. */
    Act act();

    /**
     * Returns whether this fact may invalidate earlier endorsements, certificates, decisions or signatures. Only then
     * are they checked again, which is the expensive part of an act. The default is true. A fact that can never
     * invalidate anything overrides this method.
     */
    default boolean mayInvalidate(Situation before) {
        return true;
    }

    /**
     * Returns the name of the record that this fact makes and that a {@link Correction} may correct, such as the
     * decision of one body on one scope. Empty if there is no correction for it.
     */
    default Optional<String> corrigible() {
        return Optional.empty();
    }

    /** Returns the obligations that this fact fulfils, if any. */
    default Optional<Fulfilment> fulfils() {
        return Optional.empty();
    }

    /** Adds warnings about the situation after this fact. */
    default void warn(Situation before, Situation now, List<Finding> warnings) {}

    /** Returns the profiles that this fact names, which were the newest when it was recorded. */
    default List<ProfileRef> profiles() {
        return List.of();
    }

    /** Returns the reason that was given for this fact, if any. The sentence of the event ends with it. */
    default Optional<LocalText> explanation() {
        return Optional.empty();
    }

    @Override
    default void describe(EventText text) {
        if (act() instanceof ActOfParty ofParty) {
            text.party(ofParty.party());
        }
    }
}
