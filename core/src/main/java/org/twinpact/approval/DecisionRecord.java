package org.twinpact.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.language.CivilDay;

/**
 * A decision with what is known of it since: the days on which its conditions were met, and its confirmation. Immutable.
 *
 * @param decision the decision
 * @param conditionChanges the days on which conditions were met or stopped being met, at most 20 of each
 *     condition, by condition and day. A condition without an entry is open
 * @param confirmedOn the latest day on which the body confirmed the decision or added to it, which moves no other day
 */
public record DecisionRecord(
        @Valid Decision decision,
        @Size(max = 1000) List<@Valid ConditionChange> conditionChanges,
        Optional<@CivilDay LocalDate> confirmedOn) {
    /** The number of days on which one condition can be met or stop being met. */
    public static final int MAX_CHANGES = 20;

    public DecisionRecord {
        Objects.requireNonNull(decision, "decision");
        conditionChanges = List.copyOf(Objects.requireNonNull(conditionChanges, "conditionChanges"));
        Objects.requireNonNull(confirmedOn, "confirmedOn");
    }

    /** Returns the record of a new decision, whose conditions are open. */
    public static DecisionRecord of(Decision decision) {
        return new DecisionRecord(decision, List.of(), Optional.empty());
    }

    DecisionRecord with(ConditionChange change) {
        return withChanges(Stream.concat(
                conditionChanges.stream()
                        .filter(known -> known.condition() != change.condition()
                                || !known.on().equals(change.on())),
                Stream.of(change)));
    }

    DecisionRecord withoutChanges() {
        return conditionChanges.isEmpty() ? this : new DecisionRecord(decision, List.of(), confirmedOn);
    }

    /** Returns the record with the confirmation of another one from a day on. */
    DecisionRecord withConfirmationOf(DecisionRecord other, LocalDate day) {
        return other.confirmedOn
                .filter(on -> !on.isBefore(day))
                .map(this::withConfirmation)
                .orElse(this);
    }

    /** Returns the record without its confirmation if that is from a day on. */
    DecisionRecord withoutConfirmationFrom(LocalDate day) {
        return new DecisionRecord(decision, conditionChanges, confirmedOn.filter(day::isAfter));
    }

    DecisionRecord withoutLossesAfter(LocalDate day) {
        return new DecisionRecord(
                decision,
                conditionChanges.stream()
                        .filter(change -> change.met() || !change.on().isAfter(day))
                        .toList(),
                confirmedOn);
    }

    private DecisionRecord withChanges(Stream<ConditionChange> changes) {
        List<ConditionChange> all = changes.distinct()
                .sorted(Comparator.comparing(ConditionChange::condition).thenComparing(ConditionChange::on))
                .toList();
        return new DecisionRecord(decision, all, confirmedOn);
    }

    /** Returns whether this record replaces another one of its day. A filing can be approved on the same day. */
    boolean replaces(DecisionRecord other) {
        return isFavourable()
                ? !other.isFavourable() || other.decision.result() == decision.result()
                : !other.isFavourable();
    }

    /** Returns whether this record comes before another one. Of one day, a filing comes before its approval. */
    boolean comesBefore(DecisionRecord other) {
        int order = decision.decidedOn().compareTo(other.decision.decidedOn());
        return order < 0
                || order == 0 && decision.result() == Result.RECEIVED && other.decision.result() == Result.GRANTED;
    }

    DecisionRecord withConfirmation(LocalDate on) {
        LocalDate latest = confirmedOn.filter(on::isBefore).orElse(on);
        return new DecisionRecord(decision, conditionChanges, Optional.of(latest));
    }

    /** Returns the record of a corrected decision. What is known remains if the conditions are the same. */
    DecisionRecord correctedTo(Decision right) {
        return right.conditions().equals(decision.conditions())
                ? new DecisionRecord(right, conditionChanges, confirmedOn)
                : of(right);
    }

    boolean isFavourable() {
        return decision.result().isFavourable();
    }

    boolean isOf(LocalDate day) {
        return decision.decidedOn().equals(day);
    }

    /** Returns the numbers of the conditions that are met on a day, from 1 and in order. */
    public List<Integer> conditionsMetOn(LocalDate day) {
        return conditions()
                .filter(condition -> metSince(condition, day).isPresent())
                .boxed()
                .toList();
    }

    /** Returns the numbers of the conditions that are open on a day, from 1 and in order. */
    public List<Integer> conditionsOpenOn(LocalDate day) {
        return conditions()
                .filter(condition -> metSince(condition, day).isEmpty())
                .boxed()
                .toList();
    }

    /**
     * Returns the day from which the decision approves its step: the day of the decision or, if it has conditions, the
     * day since which all of them are met. Empty if the decision is not favourable or a condition is open.
     */
    public Optional<LocalDate> since() {
        if (!isFavourable()) {
            return Optional.empty();
        }
        LocalDate since = decision.decidedOn();
        for (int condition = 1; condition <= decision.conditions().size(); condition++) {
            Optional<LocalDate> met = metSince(condition, LocalDate.MAX);
            if (met.isEmpty()) {
                return Optional.empty();
            }
            since = met.get().isAfter(since) ? met.get() : since;
        }
        return Optional.of(since);
    }

    /**
     * Returns the first day from the given one on which the decision approves its step, even if a condition stopped being
     * met since. Empty if the decision is not favourable or its conditions were never met together since that day.
     */
    public Optional<LocalDate> firstDay(LocalDate from) {
        if (!isFavourable()) {
            return Optional.empty();
        }
        LocalDate first = from.isAfter(decision.decidedOn()) ? from : decision.decidedOn();
        if (decision.conditions().isEmpty()) {
            return Optional.of(first);
        }
        Stream<LocalDate> later = conditionChanges.stream()
                .filter(ConditionChange::met)
                .map(ConditionChange::on)
                .filter(first::isBefore);
        return Stream.concat(Stream.of(first), later)
                .sorted()
                .filter(this::areConditionsMet)
                .findFirst();
    }

    private boolean areConditionsMet(LocalDate day) {
        return conditions().allMatch(condition -> metSince(condition, day).isPresent());
    }

    /** Returns the day since which a condition is met on a day, empty if it is open then. */
    private Optional<LocalDate> metSince(int condition, LocalDate day) {
        Optional<LocalDate> since = Optional.empty();
        for (ConditionChange change : conditionChanges) {
            if (change.condition() == condition && !change.on().isAfter(day)) {
                since = change.met() ? since.or(() -> Optional.of(change.on())) : Optional.empty();
            }
        }
        return since;
    }

    /** Returns the number of days on which a condition was met or stopped being met. */
    public int changesOf(int condition) {
        return (int) conditionChanges.stream()
                .filter(change -> change.condition() == condition)
                .count();
    }

    private IntStream conditions() {
        return IntStream.rangeClosed(1, decision.conditions().size());
    }
}
