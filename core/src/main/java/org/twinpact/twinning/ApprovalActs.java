package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;

/** Acts on a recorded approval: its conditions, one by one, and its confirmation. Events: {@link ApprovalEvents}. */
public sealed interface ApprovalActs extends ActOfParty {
    /** Returns the code of the step that the approval answers. */
    String step();

    /**
     * An act that records that one condition of the approval that was the latest on that day is met. It counts from the day on which the last
     * of its conditions was met.
     *
     * @param party the party
     * @param step the code of the step in the party's profile
     * @param condition the number of the condition, from 1 in the order of the decision
     * @param on the day on which the condition was met
     * @param evidence the evidence that it was met
     */
    record MeetCondition(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @Positive(message = "must be 1 or more") int condition,
            @NotNull @CivilDay LocalDate on,
            @PlainText(max = 500) String evidence)
            implements ApprovalActs {
        public MeetCondition {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.MEET_CONDITION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<Approval> granted = approvalOn(on, this, situation)
                    .filter(approval -> approval.decision().result() == Result.GRANTED);
            List<Integer> open = granted.map(approval -> approval.latest().conditionsOpenOn(on))
                    .orElse(List.of());
            if (open.isEmpty()) {
                unmet.add(finding("NO_CONDITIONS_OPEN", this, situation, Map.of()));
            } else if (!open.contains(condition)) {
                unmet.add(finding(
                        "CONDITION_NOT_OPEN",
                        this,
                        situation,
                        Map.of(
                                "number", Situation.plain(Integer.toString(condition)),
                                "day", Days.text(on),
                                "known", Situation.list(open.stream().map(one -> Situation.plain(one.toString()))))));
            }
            Findings.future(on, situation.day(), unmet);
            Findings.before(on, granted.map(approval -> approval.decision().decidedOn()), "given", unmet);
            requireRoom(granted, condition, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new ApprovalEvents.ConditionMet(party, step, condition, on, evidence);
        }
    }

    /**
     * An act that records that a condition of the approval that was the latest on that day stopped being met, such as
     * when a contribution was withdrawn. From that day on the approval does not count until the condition is met again.
     *
     * @param party the party
     * @param step the code of the step in the party's profile
     * @param condition the number of the condition, from 1 in the order of the decision
     * @param on the first day on which the condition was open again. If it was recorded as met by mistake, that is the
     *     recorded day
     * @param reason the reason, by language
     */
    record RevokeCondition(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @Positive(message = "must be 1 or more") int condition,
            @NotNull @CivilDay LocalDate on,
            @Valid LocalText reason)
            implements ApprovalActs {
        public RevokeCondition {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.REVOKE_CONDITION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            // What a closed formation rested on remains.
            boolean closed = situation
                    .profile(track)
                    .step(step)
                    .filter(known -> Validity.isClosed(situation, track, known, on, false))
                    .isPresent();
            if (closed) {
                unmet.add(finding("CONDITION_FINAL", this, situation, Map.of()));
            }
            boolean met = approvalOn(on, this, situation)
                    .filter(approval -> approval.latest().conditionsMetOn(on).contains(condition))
                    .isPresent();
            if (!met) {
                unmet.add(finding(
                        "CONDITION_NOT_MET",
                        this,
                        situation,
                        Map.of("number", Situation.plain(Integer.toString(condition)), "day", Days.text(on))));
            }
            Findings.future(on, situation.day(), unmet);
            requireRoom(approvalOn(on, this, situation), condition, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new ApprovalEvents.ConditionRevoked(party, step, condition, on, reason);
        }
    }

    /**
     * An act that records that a body confirmed the approval that was its latest on that day, or added to it, such as a
     * council after elections. The approval counts from the same day as before.
     *
     * @param party the party
     * @param step the code of the step in the party's profile
     * @param on the day of the confirmation
     * @param number the number of the confirmation in the records of the body
     * @param addition the addition, by language, if there is one
     */
    record ConfirmDecision(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @NotNull @CivilDay LocalDate on,
            @PlainText(max = 100) String number,
            Optional<@Valid LocalText> addition)
            implements ApprovalActs {
        public ConfirmDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(addition, "addition");
        }

        @Override
        public ActKind kind() {
            return ActKind.CONFIRM_DECISION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<Approval> approval = approvalOn(on, this, situation)
                    .filter(known -> known.decision().result().isFavourable())
                    .filter(known -> Validity.covers(situation.twinning(), known));
            if (approval.isEmpty()) {
                unmet.add(finding("NOTHING_TO_CONFIRM", this, situation, Map.of()));
            }
            Findings.future(on, situation.day(), unmet);
            Findings.before(on, approval.map(known -> known.decision().decidedOn()), "given", unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new ApprovalEvents.DecisionConfirmed(party, step, on, number, addition);
        }
    }

    private static void requireRoom(Optional<Approval> approval, int condition, List<Finding> unmet) {
        approval.map(known -> known.latest().changesOf(condition) + 1)
                .ifPresent(changes -> Findings.aboveLimit(changes, DecisionRecord.MAX_CHANGES, unmet));
    }

    /** Returns the decisions on the step until a day, or all if none is so early. */
    private static Optional<Approval> approvalOn(LocalDate day, ApprovalActs act, Situation situation) {
        return approval(act, situation).map(approval -> approval.until(day).orElse(approval));
    }

    /** Returns the decisions on the step. */
    private static Optional<Approval> approval(ApprovalActs act, Situation situation) {
        return situation
                .track(act.party())
                .flatMap(track -> track.approval(act.step())
                        .map(approval -> approval.withoutLateObjections(
                                situation.profile(track).step(act.step()).flatMap(Step::silence))));
    }

    /** Returns a finding with the names of the party and the step. */
    private static Finding finding(String code, ApprovalActs act, Situation situation, Map<String, LocalText> more) {
        Map<String, LocalText> details = new HashMap<>(more);
        details.put("party", situation.name(act.party()));
        details.put("given", situation.nameOfStep(situation.track(act.party()).orElseThrow(), act.step()));
        return Findings.of(code, details);
    }
}
