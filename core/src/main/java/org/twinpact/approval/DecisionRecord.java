package org.twinpact.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param conditionChanges the days on which conditions were met or stopped being met, at most the latest 4 of each
 *     condition, by condition and day. A condition without an entry is open
 * @param confirmedOn the latest day on which the body confirmed the decision or added to it, which moves no other day
 */
public record DecisionRecord(
        @Valid Decision decision,
        @Size(max = 200) List<@Valid ConditionChange> conditionChanges,
        Optional<@CivilDay LocalDate> confirmedOn) {
    private static final int MAX_CHANGES = 4;

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
        List<ConditionChange> ofCondition =
                new ArrayList<>(changesOf(change.condition()).toList());
        // A condition that was lost and met again on one day was never open.
        ofCondition.removeIf(known -> known.on().equals(change.on()) && (change.met() || !known.met()));
        ofCondition.add(change);
        ofCondition.sort(Comparator.comparing(ConditionChange::on).thenComparing(known -> !known.met()));
        int surplus = Math.max(0, ofCondition.size() - MAX_CHANGES);
        List<ConditionChange> all = Stream.concat(
                        conditionChanges.stream().filter(known -> known.condition() != change.condition()),
                        ofCondition.stream().skip(surplus))
                .sorted(Comparator.comparing(ConditionChange::condition))
                .toList();
        return new DecisionRecord(decision, all, confirmedOn);
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

    /** Returns the numbers of the conditions that are met at the end of a day, from 1 and in order. */
    public List<Integer> conditionsMetOn(LocalDate day) {
        return conditions()
                .filter(condition -> metSince(condition, day).isPresent())
                .boxed()
                .toList();
    }

    /** Returns the numbers of the conditions that are open at the end of a day, from 1 and in order. */
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

    /** Returns whether all conditions are met on a day. The day on which one stopped being met counts. */
    private boolean areConditionsMet(LocalDate day) {
        return conditions()
                .allMatch(condition -> metSince(condition, day).isPresent()
                        || metSince(condition, day.minusDays(1)).isPresent()
                        || changesOf(condition)
                                .anyMatch(change -> change.met() && change.on().equals(day)));
    }

    /** Returns the day since which a condition is met at the end of a day, empty if it is open then. */
    private Optional<LocalDate> metSince(int condition, LocalDate day) {
        Optional<LocalDate> since = Optional.empty();
        for (ConditionChange change : conditionChanges) {
            if (change.condition() == condition && !change.on().isAfter(day)) {
                since = change.met() ? since.or(() -> Optional.of(change.on())) : Optional.empty();
            }
        }
        return since;
    }

    private Stream<ConditionChange> changesOf(int condition) {
        return conditionChanges.stream().filter(change -> change.condition() == condition);
    }

    private IntStream conditions() {
        return IntStream.rangeClosed(1, decision.conditions().size());
    }
}
