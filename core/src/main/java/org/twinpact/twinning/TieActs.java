package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * Acts on the ties of a twinning to others. They change the record of this twinning alone. The other twinning records its
 * own side, and may be in another registry. Events: {@link TieEvents}.
 */
public sealed interface TieActs extends Act {
    /** The number of ties that a twinning may have. */
    int TIES = 20;

    /** Returns the tie. */
    Tie tie();

    /**
     * An act that ties the twinning to another one.
     *
     * @param tie the tie
     * @param reason the reason, by language, such as the clause that names the other twinning
     */
    record TieTwinning(@Valid Tie tie, @Valid LocalText reason) implements TieActs {
        public TieTwinning {
            Objects.requireNonNull(tie, "tie");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.TIE_TWINNING;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (tie.other().equals(twinning.id())) {
                unmet.add(Findings.of("TIE_TO_ITSELF", Map.of()));
            }
            if (twinning.ties().contains(tie)) {
                unmet.add(Findings.of("TIE_RECORDED", Map.of("tie", tie.kind().words())));
            } else {
                Findings.aboveLimit(twinning.ties().size() + 1, TIES, unmet);
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new TieEvents.TwinningTied(tie, reason);
        }
    }

    /**
     * An act that removes a tie that was recorded wrongly. The history shows both.
     *
     * @param tie the tie
     * @param reason the reason, by language
     */
    record RemoveTie(@Valid Tie tie, @Valid LocalText reason) implements TieActs {
        public RemoveTie {
            Objects.requireNonNull(tie, "tie");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.REMOVE_TIE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (!situation.twinning().ties().contains(tie)) {
                unmet.add(
                        Findings.of("TIE_NOT_RECORDED", Map.of("tie", tie.kind().words())));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new TieEvents.TieRemoved(tie, reason);
        }
    }
}
