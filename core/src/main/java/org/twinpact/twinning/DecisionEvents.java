package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Opinion;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LocalText;

/** Events of {@link DecisionActs}. */
public sealed interface DecisionEvents extends Fact {
    /** The fact that a body of a party decided. The decision answers a step and covers a hash. */
    record DecisionRecorded(@Valid AuthorityId party, @Valid Approval approval) implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.RecordDecision(party, approval.decision());
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(approval));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofDecision(party, approval.decision()));
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

    /** The fact that a wrongly recorded decision was corrected. */
    record DecisionCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Approval approval,
            @Valid LocalText reason) implements DecisionEvents {
        @Override
        public Act act() {
            return new DecisionActs.CorrectDecision(party, wrong, approval.decision(), reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(approval));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofDecision(party, approval.decision()));
        }

        @Override
        public void describe(EventText text) {
            text.decision(party, approval.decision());
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
