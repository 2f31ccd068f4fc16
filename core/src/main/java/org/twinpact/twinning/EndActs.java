package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.twinpact.language.LocalText;

/** Acts that end a twinning before it is in force. Events: {@link EndEvents}. */
public sealed interface EndActs extends Act {
    /** An act that records that a signed agreement came to nothing before it was in force. */
    record RecordFailure(@Valid LocalText reason) implements EndActs {
        public RecordFailure {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_FAILURE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new EndEvents.TwinningFailed(reason, situation.day());
        }
    }

    /** An act that discontinues a twinning before all have signed. */
    record Discontinue(@Valid LocalText reason) implements EndActs {
        public Discontinue {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.DISCONTINUE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new EndEvents.TwinningDiscontinued(reason, situation.day());
        }
    }
}
