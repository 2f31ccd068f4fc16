package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinpact.approval.Approval;
import org.twinpact.jurisdiction.Step;

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
    private final Map<Followed, Boolean> answers = new HashMap<>(4);

    Prerequisites(Situation situation, Track track) {
        this.situation = situation;
        this.track = track;
    }

    /** Returns whether the prerequisites of a decided step were approved on the day of its decision. */
    boolean areMet(Step step) {
        return areMet(step, approval(step).decision().decidedOn());
    }

    /** Returns the prerequisites of a decided step that were not approved on the day of its decision. */
    List<Step> unmet(Step step) {
        return Validity.earlier(situation, track, step).stream()
                .filter(before -> !wasApproved(before, approval(step).decision().decidedOn()))
                .toList();
    }

    /**
     * Returns whether a step was approved on a day, by its decision or by an earlier one on the same matter. It must be
     * approved now.
     */
    boolean wasApproved(Step step, LocalDate day) {
        return Validity.reachedAlone(situation, track, step, day) && areMet(step) || wasApprovedEarlier(step, day);
    }

    /** Returns whether a step that is approved now was approved on a day by an earlier decision on the same matter. */
    boolean wasApprovedEarlier(Step step, LocalDate day) {
        return Validity.reachedAlone(situation, track, step, LocalDate.MAX)
                && approval(step).approvedEarlier().entrySet().stream()
                        .anyMatch(period -> !day.isBefore(period.getKey())
                                && !day.isAfter(period.getValue())
                                && areMet(step, period.getKey()));
    }

    private boolean areMet(Step step, LocalDate day) {
        Followed followed = new Followed(step.code(), day);
        Boolean met = answers.get(followed);
        if (met == null) {
            met = Validity.earlier(situation, track, step).stream().allMatch(before -> wasApproved(before, day));
            answers.put(followed, met);
        }
        return met;
    }

    private Approval approval(Step step) {
        return track.approval(step.code()).orElseThrow();
    }
}
