package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.jurisdiction.Step;

/**
 * The days on which a party's steps were approved, with their prerequisites. Each of these must have been approved on the
 * day of the decision on the step that comes after it. A later withdrawal that was followed by a new approval of the same matter takes nothing away. Single-use
 * and not thread-safe.
 */
final class Prerequisites {
    private record Followed(String step, LocalDate on) {}

    private final Situation situation;
    private final Track track;
    /** The answers so far, because several steps may depend on one. */
    private Map<Followed, Boolean> answers = Map.of();

    Prerequisites(Situation situation, Track track) {
        this.situation = situation;
        this.track = track;
    }

    /** Returns whether the prerequisites of a step were approved on the day of a decision on it. */
    boolean areMet(Step step, DecisionRecord decision) {
        return step.after().isEmpty() || areMet(step, decision.decision().decidedOn());
    }

    /** Returns the prerequisites of a decided step that were not approved on the day of its latest decision. */
    List<Step> unmet(Step step) {
        LocalDate day = track.approval(step.code()).orElseThrow().decision().decidedOn();
        return Validity.earlier(situation, track, step).stream()
                .filter(before -> !wasApprovedFor(step, before, day))
                .toList();
    }

    /** Returns whether a step that is approved now was approved on a day. */
    boolean wasApproved(Step step, LocalDate day) {
        Optional<LocalDate> first = firstApproval(step, day);
        return first.isPresent() && first.get().equals(day);
    }

    /**
     * Returns the first day from the given one on which a step was approved, by its current decisions or by earlier ones
     * on the same matter. Empty if there is none, or if the step is not approved now.
     */
    Optional<LocalDate> firstApproval(Step step, LocalDate from) {
        Optional<LocalDate> complete = since(step);
        LocalDate latest = Milestone.later(situation.twinning().lastOn(), situation.day());
        if (complete.isEmpty() || complete.get().isAfter(latest)) {
            return Optional.empty();
        }
        Approval approval = track.approval(step.code()).orElseThrow();
        Optional<LocalDate> first = Optional.empty();
        for (DecisionRecord decision : approval.decisions()) {
            Optional<LocalDate> day = Validity.firstDay(track, step, decision, from);
            if (day.isPresent()
                    && approval.lastDay(decision, step.silence())
                            .filter(day.get()::isAfter)
                            .isEmpty()
                    && areMet(step, decision)) {
                first = earlier(first, day.get());
            }
        }
        return first;
    }

    /**
     * Returns the first day on which the current decisions completed a step, which may be in the future, even if the
     * first of them has expired since. Empty if the step is not complete.
     */
    Optional<LocalDate> since(Step step) {
        Optional<Approval> approval = track.approval(step.code());
        if (approval.isEmpty() || !Validity.isAnswer(situation, step, approval.get())) {
            return Optional.empty();
        }
        Optional<LocalDate> first = Optional.empty();
        for (DecisionRecord decision : approval.get().decisions()) {
            if (approval.get().isCurrent(decision, step.silence())
                    && !Validity.isPremature(track, step, decision)
                    && areMet(step, decision)) {
                Optional<LocalDate> day = Validity.since(step, decision);
                first = day.isPresent() ? earlier(first, day.get()) : first;
            }
        }
        return first;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> known, LocalDate day) {
        return known.isPresent() && !day.isBefore(known.get()) ? known : Optional.of(day);
    }

    private boolean areMet(Step step, LocalDate day) {
        Followed followed = new Followed(step.code(), day);
        Boolean met = answers.get(followed);
        if (met == null) {
            met = Validity.earlier(situation, track, step).stream()
                    .allMatch(before -> wasApprovedFor(step, before, day));
            if (answers.isEmpty()) {
                answers = new HashMap<>(4);
            }
            answers.put(followed, met);
        }
        return met;
    }

    /**
     * Returns whether a step was approved for a decision on a later step. An approval that the signature used up may
     * have expired since, and once the formation has closed, the body may have taken it back.
     */
    boolean wasApprovedFor(Step later, Step step, LocalDate day) {
        return wasApproved(step, day)
                || usedUpOn(later, step, day)
                        .filter(on -> track.isFormed() || wasApproved(step, on))
                        .isPresent();
    }

    private Optional<LocalDate> usedUpOn(Step later, Step step, LocalDate day) {
        boolean signedBetween = Validity.isOfFormation(situation, step) && !Validity.isOfFormation(situation, later);
        return signedBetween && Validity.isOnCurrentText(situation.twinning(), track)
                ? Optional.of(Signatories.formsFrom(situation, track)).filter(signedOn -> !signedOn.isAfter(day))
                : Optional.empty();
    }
}
