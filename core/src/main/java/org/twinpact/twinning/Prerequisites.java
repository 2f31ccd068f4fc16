package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.jurisdiction.Step;
import org.twinpact.signing.Signature;

/**
 * The prerequisites of a party's steps. Each must have been approved on the day of the decision on the step that comes
 * after it. A later withdrawal that was followed by a new approval of the same matter takes nothing away. Single-use
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

    /** Returns whether a step was approved on a day by a decision on the matter on which it is approved now. */
    boolean wasApproved(Step step, LocalDate day) {
        Approval approval = track.approval(step.code()).orElse(null);
        if (approval == null || !Validity.isApprovedAlone(situation, track, step, LocalDate.MAX)) {
            return false;
        }
        for (DecisionRecord decision : approval.decisions()) {
            if (Validity.counts(track, step, decision, day)
                    && approval.lastDay(decision).filter(day::isAfter).isEmpty()
                    && areMet(step, decision)) {
                return true;
            }
        }
        return false;
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
     * have expired since.
     */
    boolean wasApprovedFor(Step later, Step step, LocalDate day) {
        return wasApproved(step, day)
                || usedUpOn(later, step, day)
                        .filter(on -> wasApproved(step, on))
                        .isPresent();
    }

    private Optional<LocalDate> usedUpOn(Step later, Step step, LocalDate day) {
        boolean signedBetween = Validity.isOfFormation(situation, step) && !Validity.isOfFormation(situation, later);
        return track.signature()
                .filter(signature -> signedBetween && Validity.isOnCurrentText(situation.twinning(), track))
                .map(Signature::signedOn)
                .filter(signedOn -> !signedOn.isAfter(day));
    }
}
