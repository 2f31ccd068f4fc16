package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/** Events of {@link EndActs}. */
public sealed interface EndEvents extends Fact {
    /** The fact that a signed agreement failed before it was in force. */
    record TwinningFailed(@Valid LocalText reason, @CivilDay LocalDate on) implements EndEvents {
        @Override
        public Act act() {
            return new EndActs.RecordFailure(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withEnding(Ending.of(on, reason)).withStageBeforeEnd(twinning.stage());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that an agreement ended after all had signed, as far as it is known. */
    record EndingRecorded(@Valid Ending ending) implements EndEvents {
        @Override
        public Act act() {
            return new EndActs.RecordEnding(ending);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            ImmutableTwinning ended = twinning.edit().withEnding(ending);
            return twinning.stage() == Stage.ENDED ? ended : ended.withStageBeforeEnd(twinning.stage());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<LocalText> explanation() {
            return ending.reason();
        }

        @Override
        public void describe(EventText text) {
            text.ending(ending);
        }
    }

    /**
     * The fact that the twinning was discontinued before all had signed. Proposals and newcomers remain for the case that
     * it is resumed.
     */
    record TwinningDiscontinued(
            @Valid LocalText reason, @CivilDay LocalDate on) implements EndEvents {
        @Override
        public Act act() {
            return new EndActs.Discontinue(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withEnding(Ending.of(on, reason)).withStageBeforeEnd(twinning.stage());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a discontinued twinning was resumed, or that a recorded end did not happen. */
    record TwinningResumed(@Valid LocalText reason) implements EndEvents {
        @Override
        public Act act() {
            return new EndActs.Resume(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withEnding(Optional.empty())
                    .withStageBeforeEnd(Optional.empty())
                    .withObligations(twinning.obligationsLiftedByEnd())
                    .withObligationsLiftedByEnd(List.of());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }
}
