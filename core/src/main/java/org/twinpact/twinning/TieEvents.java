package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.language.LocalText;

/** Events of {@link TieActs}. */
public sealed interface TieEvents extends Fact {
    /** Returns the tie. */
    Tie tie();

    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    @Override
    default void describe(EventText text) {
        text.tie(tie());
    }

    /** The fact that the twinning was tied to another one. */
    record TwinningTied(@Valid Tie tie, @Valid LocalText reason) implements TieEvents {
        @Override
        public Act act() {
            return new TieActs.TieTwinning(tie, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTies(Stream.concat(twinning.ties().stream(), Stream.of(tie))
                            .sorted()
                            .toList());
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a tie was removed that was recorded wrongly. */
    record TieRemoved(@Valid Tie tie, @Valid LocalText reason) implements TieEvents {
        @Override
        public Act act() {
            return new TieActs.RemoveTie(tie, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTies(twinning.ties().stream()
                            .filter(known -> !known.equals(tie))
                            .toList());
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }
}
