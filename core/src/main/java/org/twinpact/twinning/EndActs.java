package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;

/** Acts that end a twinning, or resume it. Events: {@link EndEvents}. */
public sealed interface EndActs extends Act {
    /**
     * An act that records that a signed agreement failed before it was in force.
     *
     * @param reason the reason, by language
     */
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
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfLaterSignatures(situation, PartialDate.of(situation.day()), warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new EndEvents.TwinningFailed(reason, situation.day());
        }
    }

    /**
     * An act that records that a signed agreement has ended, as far as that is known. For a twinning that has ended
     * already, it replaces what is known of the end.
     */
    record RecordEnding(@Valid Ending ending) implements EndActs {
        public RecordEnding {
            Objects.requireNonNull(ending, "ending");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_ENDING;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            ending.side().ifPresent(side -> Findings.notAParty(situation, side, unmet));
            ending.check(situation.day(), twinning.signingDate(), twinning.inForceOn(), unmet);
            if (ending.on().isPresent() && ending.kind().equals(Optional.of(EndingKind.TERM_OVER))) {
                Findings.before(
                        ending.on().get(), EntryIntoForceDay.term(situation).map(PartialDate::of), "term", unmet);
            }
            if (twinning.stage() == Stage.ENDED && twinning.ending().equals(Optional.of(ending))) {
                unmet.add(Findings.of("NOTHING_TO_CORRECT", Map.of("party", twinning.parties())));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            ending.on().ifPresent(on -> warnOfLaterSignatures(situation, on, warnings));
        }

        @Override
        public Fact fact(Situation situation) {
            return new EndEvents.EndingRecorded(ending);
        }
    }

    /**
     * An act that discontinues a twinning before all have signed.
     *
     * @param reason the reason, by language
     */
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

    /**
     * An act that resumes a twinning that was discontinued, or whose end was recorded by mistake, at the stage before.
     * Everything is then as it was. The history shows the interruption.
     *
     * @param reason the reason, by language
     */
    record Resume(@Valid LocalText reason) implements EndActs {
        public Resume {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.RESUME;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (twinning.stageBeforeEnd().isEmpty()) {
                unmet.add(Findings.of("STAGE_BEFORE_END_UNKNOWN", Map.of()));
            }
            if (twinning.stage() == Stage.DISCONTINUED) {
                Findings.before(situation.day(), twinning.endedOn(), "discontinuation", unmet);
            } else {
                Findings.before(situation.day(), twinning.lastOn(), "latest", unmet);
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new EndEvents.TwinningResumed(reason);
        }
    }

    /** Warns of each signature that is dated after the end, because one of the two days is wrong. */
    private static void warnOfLaterSignatures(Situation situation, PartialDate end, List<Finding> warnings) {
        situation.twinning().tracks().stream()
                .flatMap(track -> track.signature().stream())
                .flatMap(signature -> EntryIntoForceDay.signedAfterEnd(signature.signedOn(), end).stream())
                .forEach(warnings::add);
    }
}
