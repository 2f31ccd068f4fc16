package org.twinpact.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.language.CivilDay;

/**
 * A decision with what is known of it since: the conditions that were met, and its confirmation. Immutable.
 *
 * @param decision the decision
 * @param conditionsMet the day on which each condition of the decision was met, by its number from 1 in the order of
 *     {@link Decision#conditions()}. A condition without a day is open
 * @param confirmedOn the latest day on which the body confirmed the decision or added to it, which moves no other day
 */
public record DecisionRecord(
        @Valid Decision decision,
        @Size(max = 50) Map<Integer, @CivilDay LocalDate> conditionsMet,
        Optional<@CivilDay LocalDate> confirmedOn) {
    public DecisionRecord {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(conditionsMet, "conditionsMet");
        // In order, so that equal records have equal bytes.
        conditionsMet = conditionsMet.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(conditionsMet));
        Objects.requireNonNull(confirmedOn, "confirmedOn");
    }

    /** Returns the record of a new decision, whose conditions are open. */
    public static DecisionRecord of(Decision decision) {
        return new DecisionRecord(decision, Map.of(), Optional.empty());
    }

    DecisionRecord withConditionMet(int condition, LocalDate on) {
        Map<Integer, LocalDate> met = new TreeMap<>(conditionsMet);
        met.put(condition, on);
        return new DecisionRecord(decision, met, confirmedOn);
    }

    DecisionRecord withConditionOpen(int condition) {
        Map<Integer, LocalDate> met = new TreeMap<>(conditionsMet);
        met.remove(condition);
        return new DecisionRecord(decision, met, confirmedOn);
    }

    DecisionRecord withConfirmation(LocalDate on) {
        LocalDate latest = confirmedOn.filter(on::isBefore).orElse(on);
        return new DecisionRecord(decision, conditionsMet, Optional.of(latest));
    }

    /** Returns the record of a corrected decision. What is known remains if the conditions are the same. */
    DecisionRecord correctedTo(Decision right) {
        return right.conditions().equals(decision.conditions())
                ? new DecisionRecord(right, conditionsMet, confirmedOn)
                : of(right);
    }

    boolean isFavourable() {
        return decision.result().isFavourable();
    }

    boolean isOf(LocalDate day) {
        return decision.decidedOn().equals(day);
    }

    /** Returns whether a condition of the decision is open. A number without a condition is not open. */
    public boolean isOpen(int condition) {
        return condition >= 1 && condition <= decision.conditions().size() && !conditionsMet.containsKey(condition);
    }

    /**
     * Returns the day from which the decision approves its step: the day of the decision or, if it has conditions, the
     * day on which the last of them was met. Empty if the decision is not favourable or a condition is open.
     */
    public Optional<LocalDate> since() {
        if (!isFavourable()) {
            return Optional.empty();
        }
        LocalDate since = decision.decidedOn();
        for (int condition = 1; condition <= decision.conditions().size(); condition++) {
            LocalDate met = conditionsMet.get(condition);
            if (met == null) {
                return Optional.empty();
            }
            since = met.isAfter(since) ? met : since;
        }
        return Optional.of(since);
    }
}
