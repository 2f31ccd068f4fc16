package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LocalText;

/** Says of a step that does not stand what is the matter with it. */
final class StepMissing {
    private static final Map<Scope, LocalText> SCOPES = Stream.of(Scope.values())
            .collect(Collectors.toMap(Function.identity(), scope -> Wording.both("scope." + scope)));

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
                        "body", situation.body(track, step.body()),
                        "scope", SCOPES.get(step.scope()),
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
