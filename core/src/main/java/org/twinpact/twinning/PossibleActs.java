package org.twinpact.twinning;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The kinds of acts that nothing prevents in a situation, in the order of the table. They are found when the list is
 * first read, because they cost many times as much as the refusal that contains them. Immutable and thread-safe.
 */
final class PossibleActs extends AbstractList<ActKind> implements RandomAccess {
    private final Situation situation;
    private volatile List<ActKind> kinds;

    PossibleActs(Situation situation) {
        this.situation = situation;
    }

    @Override
    public ActKind get(int index) {
        return kinds().get(index);
    }

    @Override
    public int size() {
        return kinds().size();
    }

    // Two threads may both find them, and then find the same.
    private List<ActKind> kinds() {
        List<ActKind> known = kinds;
        if (known == null) {
            known = new AvailableActs(situation)
                    .all().stream()
                            .filter(available -> available.missing().isEmpty())
                            .map(AvailableAct::act)
                            .distinct()
                            .toList();
            kinds = known;
        }
        return known;
    }
}
