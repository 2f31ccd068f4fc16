package org.twinpact.twinning;

import java.util.List;
import org.twinpact.evidence.PersonRef;

/**
 * An act that is asked of a twinning. Each chapter of the lifecycle declares its own acts. Acts are immutable, reject
 * null with a {@link NullPointerException} that names the component, and carry Jakarta Validation constraints, so that
 * all faults of an act can be found at once before it is decided.
 */
public sealed interface Act extends Decidable
        permits ActOfParty, OpeningActs, PartyActs, PlanActs, TextActs, SignatureActs, EndActs {
    /** Returns the kind of the act, one for each type of act. */
    ActKind kind();

    /**
     * Returns the persons whom the act names. Their data must be supplied with the act unless they are stored already.
     */
    default List<PersonRef> people() {
        return List.of();
    }
}
