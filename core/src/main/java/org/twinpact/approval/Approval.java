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
import org.twinpact.language.PlainText;

/**
 * A decision in a party's track, with the step that it answers. It is valid only while the matter that it covers is
 * current. Immutable.
 *
 * @param step the code of the step in the party's profile, such as {@code IL-COUNCIL}
 * @param decision the decision
 * @param conditionsMet the day on which each condition of the decision was met, by its number from 1 in the order of
 *     {@link Decision#conditions()}. A condition without a day is open
 * @param confirmedOn the latest day on which the body confirmed the decision or added to it, which moves no other day
 * @param approvedEarlier the latest periods in which earlier decisions on the same matter approved the step, at most 20:
 *     the last day of each, on which another decision replaced the earlier one, by the day from which that one counted
 */
public record Approval(
        @PlainText(max = 64) String step,
        @Valid Decision decision,
        @Size(max = 50) Map<Integer, @CivilDay LocalDate> conditionsMet,
        Optional<@CivilDay LocalDate> confirmedOn,
        @Size(max = 20) Map<@CivilDay LocalDate, @CivilDay LocalDate> approvedEarlier) {
    private static final int PERIODS = 20;

    public Approval {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(decision, "decision");
        // In order, so that equal approvals have equal bytes.
        conditionsMet = inOrder(Objects.requireNonNull(conditionsMet, "conditionsMet"));
        Objects.requireNonNull(confirmedOn, "confirmedOn");
        approvedEarlier = inOrder(Objects.requireNonNull(approvedEarlier, "approvedEarlier"));
    }

    private static <K extends Comparable<? super K>, V> Map<K, V> inOrder(Map<K, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** Returns an approval of a new decision, whose conditions are open. */
    public static Approval of(String step, Decision decision) {
        return new Approval(step, decision, Map.of(), Optional.empty(), Map.of());
    }

    /** Returns a copy in which a condition was met on a day. */
    public Approval withConditionMet(int condition, LocalDate on) {
        Map<Integer, LocalDate> met = new TreeMap<>(conditionsMet);
        met.put(condition, on);
        return new Approval(step, decision, met, confirmedOn, approvedEarlier);
    }

    /** Returns a copy in which a condition is open. */
    public Approval withConditionOpen(int condition) {
        Map<Integer, LocalDate> met = new TreeMap<>(conditionsMet);
        met.remove(condition);
        return new Approval(step, decision, met, confirmedOn, approvedEarlier);
    }

    /** Returns a copy that the body confirmed on a day, or on a later one that is known already. */
    public Approval withConfirmation(LocalDate on) {
        LocalDate latest = confirmedOn.filter(on::isBefore).orElse(on);
        return new Approval(step, decision, conditionsMet, Optional.of(latest), approvedEarlier);
    }

    /**
     * Returns the approval by a new decision on the same matter.
     *
     * @param since the day from which this approval counted, empty if it never did
     */
    public Approval replacedBy(Decision next, Optional<LocalDate> since) {
        LocalDate until =
                decision.validUntil().filter(next.decidedOn()::isAfter).orElse(next.decidedOn());
        TreeMap<LocalDate, LocalDate> periods = new TreeMap<>(approvedEarlier);
        since.filter(from -> !from.isAfter(until)).ifPresent(from -> periods.put(from, until));
        if (periods.size() > PERIODS) {
            periods.pollFirstEntry();
        }
        return new Approval(step, next, Map.of(), Optional.empty(), periods);
    }

    /**
     * Returns the approval by a corrected decision. A period that ended with the recorded decision ends with the
     * corrected one. What is known of the conditions and confirmations remains if the conditions are the same.
     */
    public Approval correctedTo(Decision right) {
        Map<LocalDate, LocalDate> periods = new TreeMap<>(approvedEarlier);
        periods.replaceAll((from, until) -> until.equals(decision.decidedOn()) ? right.decidedOn() : until);
        periods.entrySet().removeIf(period -> period.getKey().isAfter(period.getValue()));
        return right.conditions().equals(decision.conditions())
                ? new Approval(step, right, conditionsMet, confirmedOn, periods)
                : new Approval(step, right, Map.of(), Optional.empty(), periods);
    }

    /** Returns whether a condition of the decision is open. A number without a condition is not open. */
    public boolean isOpen(int condition) {
        return condition >= 1 && condition <= decision.conditions().size() && !conditionsMet.containsKey(condition);
    }

    /**
     * Returns the day from which the approval counts: the day of the decision or, if it has conditions, the day on
     * which the last of them was met. Empty if the decision is not favourable or a condition is open.
     */
    public Optional<LocalDate> since() {
        if (!decision.result().isFavourable()) {
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
