package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What an act asks of its own content, whatever the stage, and the fact that it makes.
 *
 * @param asks finds unmet conditions of the act
 * @param warns finds what should be known though it does not stand in the way
 * @param rests what it may not be dated before; if nothing else, that its party came in
 * @param happens the fact; called only when nothing is unmet
 */
record ActRule<A extends Act>(Check<A> asks, Check<A> warns, Milestone rests, BiFunction<Situation, A, Fact> happens) {
    /** Looks at an act, and adds what it finds. */
    interface Check<A extends Act> {
        void look(Situation situation, A act, List<Missing> found);
    }

    static <A extends Act> ActRule<A> asks(Check<A> asks) {
        return new ActRule<>(asks, (situation, act, found) -> {}, Milestone.PARTY, null);
    }

    static <A extends Act> ActRule<A> always() {
        return asks((situation, act, found) -> {});
    }

    ActRule<A> warns(Check<A> warnings) {
        return new ActRule<>(asks, warnings, rests, happens);
    }

    ActRule<A> since(Milestone milestone) {
        return new ActRule<>(asks, warns, milestone, happens);
    }

    ActRule<A> makes(BiFunction<Situation, A, Fact> fact) {
        return new ActRule<>(asks, warns, rests, fact);
    }

    /** The act's own unmet conditions; that it names a party comes before all others, which rest on it. */
    List<Missing> unmet(Situation situation, A act) {
        List<Missing> found = new ArrayList<>(0);
        if (act instanceof Act.OfParty ofParty && Refusals.notAParty(situation, ofParty.party(), found)) {
            return found;
        }
        asks.look(situation, act, found);
        rests.before(situation, act, found);
        return found;
    }
}
