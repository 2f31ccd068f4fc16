package org.twinpact.twinning;

import java.time.LocalDate;
import org.twinpact.language.LocalText;

/** Events of {@link EndActs}. */
public sealed interface EndEvents extends Fact {
    /** The fact that a signed agreement came to nothing before it was in force. */
    record TwinningFailed(LocalText reason, LocalDate on) implements EndEvents {
        @Override
        public Act act() {
            return new EndActs.RecordFailure(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withEndedOn(on).withEndReason(reason);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that the twinning was discontinued before all had signed. */
    record TwinningDiscontinued(LocalText reason, LocalDate on) implements EndEvents {
        @Override
        public Act act() {
            return new EndActs.Discontinue(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withEndedOn(on).withEndReason(reason);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }
}
