package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LocalText;

/** Events of {@link DecisionActs}. */
public sealed interface DecisionEvents extends Fact {
    /** The fact that a body of a party decided. The decision answers a step and covers a hash. */
    record DecisionRecorded(AuthorityId party, Approval approval) implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.RecordDecision(party, approval.decision());
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(approval));
        }

        /** Returns whether there was an earlier decision, which this one replaces. */
        @Override
        public boolean mayInvalidate(Situation before) {
            return before.track(party)
                    .flatMap(track -> track.approval(approval.step()))
                    .isPresent();
        }

        @Override
        public void describe(EventText text) {
            text.decision(party, approval.decision());
        }
    }

    /** The fact that a decision had been recorded wrongly and was corrected. */
    record DecisionCorrected(AuthorityId party, ActId wrong, Approval approval, LocalText reason)
            implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.CorrectDecision(party, wrong, approval.decision(), reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(approval));
        }

        @Override
        public void describe(EventText text) {
            text.decision(party, approval.decision());
        }
    }

    /** The fact that the conditions of an approval were met. */
    record ConditionsMet(AuthorityId party, String step, LocalDate on, String evidence) implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.MeetConditions(party, step, on, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party,
                    track -> track.approval(step)
                            .map(met -> track.with(new Approval(step, met.decision(), Optional.of(on))))
                            .orElse(track));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }
}
