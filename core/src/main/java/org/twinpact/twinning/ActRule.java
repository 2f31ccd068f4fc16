package org.twinpact.twinning;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What an act asks of its own content, whatever the stage, and the fact that it makes.
 *
 * @param asks unmet conditions of the act
 * @param warns what should be known though it does not stand in the way
 * @param happens the fact; called only when nothing is unmet
 */
record ActRule<A extends Act>(
        BiFunction<Situation, A, Stream<Missing>> asks,
        BiFunction<Situation, A, Stream<Missing>> warns,
        BiFunction<Situation, A, Fact> happens) {

    static <A extends Act> ActRule<A> asks(BiFunction<Situation, A, Stream<Missing>> asks) {
        return new ActRule<>(asks, (situation, act) -> Stream.empty(), null);
    }

    static <A extends Act> ActRule<A> always() {
        return asks((situation, act) -> Stream.empty());
    }

    ActRule<A> warns(BiFunction<Situation, A, Stream<Missing>> warnings) {
        return new ActRule<>(asks, warnings, happens);
    }

    ActRule<A> makes(BiFunction<Situation, A, Fact> fact) {
        return new ActRule<>(asks, warns, fact);
    }

    /** The act's own unmet conditions; that it names a party comes before all others, which rest on it. */
    List<Missing> unmet(Situation situation, A act) {
        if (act instanceof Act.OfParty ofParty) {
            if (situation.track(ofParty.party()).isEmpty()) {
                return Refusals.notAParty(situation, ofParty.party()).toList();
            }
        }
        return asks.apply(situation, act).toList();
    }
}
