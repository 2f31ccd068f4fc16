package org.twinpact.timetable;

import java.util.List;
import org.twinpact.agreement.Moment;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;

/** What holds of a prospect: what only the text says does not hold until there is one. */
record Circumstances(Prospect prospect, boolean hasText) {
    boolean hold(LocalAuthority party, List<When> all) {
        return all.stream().allMatch(circumstance -> holds(party, circumstance));
    }

    private boolean holds(LocalAuthority party, When circumstance) {
        return switch (circumstance) {
            case MONEY -> prospect.money();
            case NO_MONEY -> !prospect.money();
            case MULTILATERAL -> prospect.sides().size() > 2;
            case JOINS_ASSOCIATION -> hasText && prospect.joinsAssociation();
            case CITY -> party.kind() == AuthorityKind.CITY;
            case NOT_CITY -> party.kind() != AuthorityKind.CITY;
        };
    }

    /** The gate before which a step is owed: a ratifying one only before force, where the text lets it follow. */
    Gate gate(Step step) {
        return hasText && step.ratifiable() && prospect.force() == Moment.RATIFICATION ? Gate.FORCE : step.before();
    }
}
