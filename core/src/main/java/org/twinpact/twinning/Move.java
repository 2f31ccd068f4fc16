package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;

/**
 * A move that the lifecycle permits: what a picture of it draws. Immutable.
 *
 * @param from the stage it leads from
 * @param to the stage it leads to; the same where the stage stays
 * @param acts names of the acts that make it; empty for a move made by itself, once the gate opens
 * @param gate the gate it asks
 */
public record Move(Stage from, Stage to, List<String> acts, Optional<Gate> gate) {
    public Move {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        acts = List.copyOf(Objects.requireNonNull(acts, "acts"));
        Objects.requireNonNull(gate, "gate");
    }

    /** Its acts in words, in Hebrew or English; in English for any other language. */
    public List<String> words(LanguageTag language) {
        return acts.stream()
                .map(act -> Wording.both("act." + act).read(language))
                .toList();
    }

    /** What its gate asks, in words; empty where it asks none. */
    public Optional<String> asks(LanguageTag language) {
        return gate.map(asked -> Wording.both("gate." + asked).read(language));
    }
}
