package org.twinpact.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.PlainText;

/**
 * The decisions of a body on one matter that answer a step in a party's track. They count by their own days, in whichever order
 * they were recorded. They are valid only while the matter that they cover is current. Immutable.
 *
 * @param step the code of the step in the party's profile, such as {@code IL-COUNCIL}
 * @param decisions the decisions by day, at most the latest 20. Of the decisions of one day, the last recorded filing,
 *     the last recorded approval and the last recorded decision that does not approve after it
 */
public record Approval(
        @PlainText(max = 64) String step,
        @Size(min = 1, max = 20) List<@Valid DecisionRecord> decisions) {
    /** The number of decisions on one matter that are recorded. */
    public static final int MAX_DECISIONS = 20;

    public Approval {
        Objects.requireNonNull(step, "step");
        decisions = List.copyOf(Objects.requireNonNull(decisions, "decisions"));
    }

    /** Returns an approval of a first decision, whose conditions are open. */
    public static Approval of(String step, Decision decision) {
        return new Approval(step, List.of(DecisionRecord.of(decision)));
    }

    /** Returns the approval with another decision. A decision on another matter or of another body replaces all. */
    public Approval with(Decision decision) {
        boolean same = decision.matter().equals(decision().matter())
                && decision.body().equals(decision().body())
                && decision.scope() == decision().scope();
        return same ? with(decisions, DecisionRecord.of(decision)) : of(step, decision);
    }

    /**
     * Returns the approval with a decision corrected. If it is not known, as in the past before it was recorded, the right
     * decision is added.
     */
    public Approval correctedTo(Decision recorded, Decision right) {
        int place = placeOf(recorded);
        if (place < 0) {
            return with(right);
        }
        List<DecisionRecord> others = new ArrayList<>(decisions);
        DecisionRecord wrong = others.remove(place);
        return with(others, wrong.correctedTo(right));
    }

    /** Returns the place of a decision, or -1 if it is not known. */
    private int placeOf(Decision decision) {
        int place = decisions.size() - 1;
        while (place >= 0 && !decisions.get(place).decision().equals(decision)) {
            place--;
        }
        return place;
    }

    /**
     * Returns the approval without a decision that was recorded wrongly, empty if there is no other. A confirmation and
     * the changes of conditions pass to the decision to which they belong then, if there is one.
     */
    public Optional<Approval> without(Decision wrong) {
        int place = placeOf(wrong);
        if (place < 0) {
            return Optional.of(this);
        }
        List<DecisionRecord> others = new ArrayList<>(decisions);
        DecisionRecord struck = others.remove(place);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (place > 0) {
            others.set(place - 1, others.get(place - 1).withConfirmationOf(struck, wrong.decidedOn()));
        }
        Approval remaining = new Approval(step, others);
        for (ConditionChange change : struck.conditionChanges()) {
            boolean belongs = others.stream()
                    .anyMatch(known -> known.decision().conditions().size() >= change.condition());
            remaining = belongs ? remaining.with(change) : remaining;
        }
        return Optional.of(remaining);
    }

    private Approval with(List<DecisionRecord> others, DecisionRecord added) {
        LocalDate day = added.decision().decidedOn();
        List<DecisionRecord> all = new ArrayList<>(others);
        all.removeIf(other -> other.isOf(day) && added.replaces(other));
        int place = all.size();
        while (place > 0 && added.comesBefore(all.get(place - 1))) {
            place--;
        }
        // A confirmation from that day on is of the added decision, whichever was recorded first.
        DecisionRecord complete = added;
        if (place > 0) {
            complete = added.withConfirmationOf(all.get(place - 1), day);
            all.set(place - 1, all.get(place - 1).withoutConfirmationFrom(day));
        }
        all.add(place, complete);
        int first = Math.max(0, all.size() - MAX_DECISIONS);
        return new Approval(step, withChangesInPlace(all.subList(first, all.size())));
    }

    /**
     * Returns the decisions with each change of a condition at the latest decision by its day that has that condition,
     * whichever was recorded first. Another decision of that day or before, such as a postponement that is corrected
     * later, takes nothing with it.
     */
    private static List<DecisionRecord> withChangesInPlace(List<DecisionRecord> decisions) {
        List<ConditionChange> changes = decisions.stream()
                .flatMap(known -> known.conditionChanges().stream())
                .toList();
        if (changes.isEmpty() || decisions.size() == 1) {
            return decisions;
        }
        List<DecisionRecord> all = new ArrayList<>(decisions);
        all.replaceAll(DecisionRecord::withoutChanges);
        for (ConditionChange change : changes) {
            int place = placeOf(change, all);
            all.set(place, all.get(place).with(change));
        }
        return all;
    }

    /**
     * Returns the place of the latest decision by the day of a change that has its condition, or else of the first that
     * has it.
     */
    private static int placeOf(ConditionChange change, List<DecisionRecord> decisions) {
        int first = 0;
        for (int place = decisions.size() - 1; place >= 0; place--) {
            DecisionRecord known = decisions.get(place);
            if (known.decision().conditions().size() >= change.condition()) {
                if (!known.decision().decidedOn().isAfter(change.on())) {
                    return place;
                }
                first = place;
            }
        }
        return first;
    }

    /** Returns a copy with a change of a condition of the decision that was the latest on the day of the change. */
    public Approval with(ConditionChange change) {
        int place = placeOf(change, decisions);
        List<DecisionRecord> all = new ArrayList<>(decisions);
        all.set(place, all.get(place).with(change));
        return new Approval(step, all);
    }

    /**
     * Returns a copy in which the body confirmed the decision that was the latest on a day on that day, or on a later one
     * that is known already.
     */
    public Approval withConfirmation(LocalDate on) {
        List<DecisionRecord> all = new ArrayList<>(decisions);
        int place = all.size() - 1;
        while (place > 0 && all.get(place).decision().decidedOn().isAfter(on)) {
            place--;
        }
        all.set(place, all.get(place).withConfirmation(on));
        return new Approval(step, all);
    }

    /** Returns the approval without what the body took back, and without conditions that were lost, after a day. */
    public Approval withoutLossesAfter(LocalDate day) {
        List<DecisionRecord> remaining = decisions.stream()
                .filter(known ->
                        known.isFavourable() || !known.decision().decidedOn().isAfter(day))
                .map(known -> known.withoutLossesAfter(day))
                .toList();
        return remaining.isEmpty() || remaining.equals(decisions) ? this : new Approval(step, remaining);
    }

    /**
     * Returns the approval without objections that came after the period of silence of every filing before them. They end
     * nothing, so they are not what the body decided last.
     *
     * @param silence the period after a filing in which the body may object, empty if the step has none
     */
    public Approval withoutLateObjections(Optional<Period> silence) {
        List<DecisionRecord> remaining = decisions.stream()
                .filter(known -> known.decision().result() != Result.OBJECTED || endsAny(known, silence))
                .toList();
        return remaining.isEmpty() || remaining.size() == decisions.size() ? this : new Approval(step, remaining);
    }

    private boolean endsAny(DecisionRecord objection, Optional<Period> silence) {
        Optional<LocalDate> day = Optional.of(objection.decision().decidedOn());
        List<DecisionRecord> earlier = decisions.subList(0, decisions.indexOf(objection)).stream()
                .filter(DecisionRecord::isFavourable)
                .toList();
        return earlier.isEmpty()
                || earlier.stream().anyMatch(known -> endedOn(known, silence).equals(day));
    }

    /** Returns the decisions until a day, empty if there are none. */
    public Optional<Approval> until(LocalDate day) {
        List<DecisionRecord> earlier = decisions.stream()
                .filter(known -> !known.decision().decidedOn().isAfter(day))
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(new Approval(step, earlier));
    }

    /** Returns the latest decision with what is known of it. */
    public DecisionRecord latest() {
        return decisions.get(decisions.size() - 1);
    }

    /** Returns the latest decision. */
    public Decision decision() {
        return latest().decision();
    }

    /**
     * Returns whether no later decision that does not approve, such as a withdrawal, ended a decision.
     *
     * @param silence the period after a filing in which the body may object, empty if the step has none
     */
    public boolean isCurrent(DecisionRecord decision, Optional<Period> silence) {
        return decision.isFavourable() && endedOn(decision, silence).isEmpty();
    }

    /**
     * Returns the last day on which a decision can approve the step: that of its expiry, or that of the first decision
     * after it that ended it. Empty if there is none.
     *
     * @param silence the period after a filing in which the body may object, empty if the step has none
     */
    public Optional<LocalDate> lastDay(DecisionRecord decision, Optional<Period> silence) {
        Optional<LocalDate> expiry = decision.decision().validUntil();
        Optional<LocalDate> ended = endedOn(decision, silence);
        boolean isEndedFirst =
                ended.isPresent() && (expiry.isEmpty() || !ended.get().isAfter(expiry.get()));
        return isEndedFirst ? ended : expiry;
    }

    private Optional<LocalDate> endedOn(DecisionRecord decision, Optional<Period> silence) {
        for (int place = decisions.indexOf(decision) + 1; place < decisions.size(); place++) {
            DecisionRecord later = decisions.get(place);
            if (!later.isFavourable() && !isTooLate(later, decision, silence)) {
                return Optional.of(later.decision().decidedOn());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a later decision is an objection after the period of a filing. It has no effect. */
    private static boolean isTooLate(DecisionRecord later, DecisionRecord filing, Optional<Period> silence) {
        return later.decision().result() == Result.OBJECTED
                && filing.decision().result() == Result.RECEIVED
                && silence.isPresent()
                && !later.decision()
                        .decidedOn()
                        .isBefore(filing.decision().decidedOn().plus(silence.get()));
    }
}
