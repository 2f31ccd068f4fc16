package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.twinpact.approval.Approval;
import org.twinpact.approval.ConditionChange;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/** Events of {@link ApprovalActs}. */
public sealed interface ApprovalEvents extends Fact {
    /** The fact that a condition of an approval was met. */
    record ConditionMet(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @Positive(message = "must be 1 or more") int condition,
            @CivilDay LocalDate on,
            @PlainText(max = 500) String evidence)
            implements ApprovalEvents {
        @Override
        public Act act() {
            return new ApprovalActs.MeetCondition(party, step, condition, on, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return changed(twinning, party, step, approval -> approval.with(new ConditionChange(condition, on, true)));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(on);
        }
    }

    /** The fact that a condition of an approval stopped being met. */
    record ConditionRevoked(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @Positive(message = "must be 1 or more") int condition,
            @CivilDay LocalDate on,
            @Valid LocalText reason)
            implements ApprovalEvents {
        @Override
        public Act act() {
            return new ApprovalActs.RevokeCondition(party, step, condition, on, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return changed(twinning, party, step, approval -> approval.with(new ConditionChange(condition, on, false)));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(on);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a body confirmed its decision or added to it. */
    record DecisionConfirmed(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @CivilDay LocalDate on,
            @PlainText(max = 100) String number,
            Optional<@Valid LocalText> addition)
            implements ApprovalEvents {
        @Override
        public Act act() {
            return new ApprovalActs.ConfirmDecision(party, step, on, number, addition);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return changed(twinning, party, step, approval -> approval.withConfirmation(on));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(on);
        }
    }

    private static Twinning changed(Twinning twinning, AuthorityId party, String step, UnaryOperator<Approval> change) {
        return twinning.withTrackChanged(
                party,
                track -> track.approval(step)
                        .map(approval -> track.with(change.apply(approval)))
                        .orElse(track));
    }
}
