package org.twinpact.timetable;

import java.util.List;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Step;

/** The circumstances of a request. Those that depend on the text hold only if there is a text. */
record Circumstances(TimetableRequest request, boolean hasText) {
    /** Returns whether all given circumstances hold for a party. */
    boolean hold(LocalAuthority party, List<Circumstance> all) {
        return all.stream().allMatch(circumstance -> holds(party, circumstance));
    }

    private boolean holds(LocalAuthority party, Circumstance circumstance) {
        return switch (circumstance) {
            case MONEY -> request.money();
            case NO_MONEY -> !request.money();
            case MULTILATERAL -> request.parties().size() > 2;
            case JOINS_ASSOCIATION -> hasText && request.joinsAssociation();
            case CITY -> party.kind() == AuthorityKind.CITY;
            case NOT_CITY -> party.kind() != AuthorityKind.CITY;
        };
    }

    /** Returns the gate before which a step is required: the entry into force if the text lets ratification follow. */
    Gate gate(Step step) {
        return hasText && step.ratifiable() && request.entryIntoForce() == EntryIntoForce.RATIFICATION
                ? Gate.ENTRY_INTO_FORCE
                : step.before();
    }
}
