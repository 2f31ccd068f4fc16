package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Opinion;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/** Events of {@link DecisionActs}. */
public sealed interface DecisionEvents extends Fact {
    /** The fact that a body of a party decided. The decision answers a step and covers a hash. */
    record DecisionRecorded(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @Valid Decision decision) implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.RecordDecision(party, decision);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party,
                    track -> track.with(track.approval(step)
                            .map(known -> known.with(decision))
                            .orElseGet(() -> Approval.of(step, decision))));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofDecision(party, step, decision));
        }

        /** Returns whether there was another decision, which this one may end. */
        @Override
        public boolean mayInvalidate(Situation before) {
            return before.track(party).flatMap(track -> track.approval(step)).isPresent();
        }

        @Override
        public void describe(EventText text) {
            text.decision(party, decision);
        }
    }

    /** The fact that a decision that was wrongly recorded was corrected. */
    record DecisionCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @PlainText(max = 64) String step,
            @Valid Decision recorded,
            @Valid Decision right,
            @Valid LocalText reason)
            implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.CorrectDecision(party, wrong, right, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party,
                    track -> track.with(track.approval(step)
                            .map(known -> known.correctedTo(recorded, right))
                            .orElseGet(() -> Approval.of(step, right))));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofDecision(party, step, right));
        }

        @Override
        public void describe(EventText text) {
            text.decision(party, right);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a decision that was recorded by mistake was struck from the record. */
    record DecisionStruck(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @PlainText(max = 64) String step,
            @Valid Decision decision,
            @Valid LocalText reason)
            implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.StrikeDecision(party, wrong, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.without(decision, step));
        }

        @Override
        public void describe(EventText text) {
            text.decision(party, decision);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a body gave an opinion that no law requires. */
    record OpinionRecorded(@Valid AuthorityId party, @Valid Opinion opinion) implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.RecordOpinion(party, opinion);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party, track -> track.withOpinions(track.opinions() + 1).withLastOpinion(opinion));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.opinion(party, opinion);
        }
    }
}
