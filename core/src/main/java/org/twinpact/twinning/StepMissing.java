package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Result;
import org.twinpact.jurisdiction.Step;

/** Says of a step that does not stand what is the matter with it. */
final class StepMissing {
    private StepMissing() {}

    static Missing of(Situation situation, Track track, Step step) {
        Optional<Approval> approval = track.approval(step.code());
        return new Missing(
                why(situation, step, approval),
                Optional.of(track.party()),
                step.body().code(),
                step.code(),
                step.basis(),
                step.source(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", Wording.both("body." + step.body()),
                        "scope", Wording.both("scope." + step.scope()),
                        "day", Situation.plain(day(step, approval))));
    }

    private static String why(Situation situation, Step step, Optional<Approval> approval) {
        if (approval.isEmpty()) {
            return "DECISION_MISSING";
        }
        if (approval.get().decision().decidedOn().isAfter(situation.day())) {
            return "DECISION_LATER";
        }
        return switch (approval.get().decision().result()) {
            case REFUSED -> "DECISION_REFUSED";
            case DEFERRED -> "DECISION_DEFERRED";
            case OBJECTED -> "DECISION_OBJECTED";
            case WITHDRAWN -> "DECISION_WITHDRAWN";
            case GRANTED, RECEIVED -> whyNot(situation, step, approval.get());
        };
    }

    private static String whyNot(Situation situation, Step step, Approval approval) {
        if (!Validity.covers(situation.twinning(), approval)) {
            return "DECISION_OUTDATED";
        }
        Optional<LocalDate> since = Validity.since(step, approval);
        if (since.isEmpty()) {
            return "DECISION_CONDITIONS_UNMET";
        }
        if (since.get().isAfter(situation.day())) {
            return approval.decision().result() == Result.RECEIVED ? "DECISION_WAITS_FOR_SILENCE" : "DECISION_LATER";
        }
        return Validity.isExpired(approval, situation.day()) ? "DECISION_EXPIRED" : "DECISION_OUTDATED";
    }

    private static String day(Step step, Optional<Approval> approval) {
        return approval.flatMap(known -> known.decision().validUntil().or(() -> Validity.since(step, known)))
                .map(LocalDate::toString)
                .orElse("");
    }
}
