package org.twinpact.twinning;

import java.util.List;
import org.twinpact.evidence.PersonRef;

/**
 * An act that a host requests for a twinning and that the lifecycle accepts or refuses. Each chapter of the lifecycle
 * declares its own acts. Acts are immutable. Their constructors reject null with a {@link NullPointerException} that
 * names the component. Their components have Jakarta Validation constraints, so that all faults of an act can be found
 * at once before it is decided.
 */
public sealed interface Act extends Decidable
        permits ActOfParty,
                OpeningActs,
                PartyActs,
                PlanActs,
                TextActs,
                SignatureActs,
                EntryIntoForceActs,
                ProgrammeActs,
                PublicationActs,
                RevivalActs,
                TieActs,
                EndActs {
    /** Returns the kind of the act. There is one kind for each type of act. */
    ActKind kind();

    /**
     * Returns the persons whom the act names. Their data must be supplied with the act unless they are already stored.
     */
    default List<PersonRef> people() {
        return List.of();
    }
}
