package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinpact.jurisdiction.Gate;

/** Works out all that follows from one fact and says it as events. Used once, by one thread. */
final class Consequences {
    private final Situation before;
    private final Asked asked;
    private final List<Event> events = new ArrayList<>(2);
    private final List<Missing> warnings = new ArrayList<>();
    private Twinning twinning;

    Consequences(Situation before, Asked asked) {
        this.before = before;
        this.asked = asked;
        this.twinning = before.twinning();
    }

    Outcome of(Fact fact, Optional<Line> line, List<Missing> known) {
        warnings.addAll(known);
        happen(fact);
        line.ifPresent(this::move);
        if (Ground.isMovedBy(fact, before.twinning())) {
            invalidate();
            warnOfLostGround();
        }
        openGates();
        new Duties(now(), before, asked).after(fact).forEach(this::happen);
        return new Outcome.Accepted(
                twinning, events, warnings.stream().distinct().toList());
    }

    private void move(Line line) {
        if (line.back() && twinning.frozenOn().isPresent()) {
            happen(new Consequence.FreezeLifted(
                    before.twinning().textHash().orElseThrow(),
                    twinning.text().orElseThrow().operativeHash()));
        }
        line.to().ifPresent(this::enter);
    }

    private void enter(Stage stage) {
        if (twinning.stage() != stage) {
            happen(new Consequence.StageEntered(stage));
        }
    }

    private void invalidate() {
        List<Invalidity> lost = Validity.lost(before, now());
        if (!lost.isEmpty()) {
            happen(new Consequence.Invalidated(lost));
        }
    }

    /** Where the stage stays although what led to it no longer holds, whoever asked is told what was taken away. */
    private void warnOfLostGround() {
        if (twinning.stage() != before.twinning().stage()) {
            return;
        }
        Gates.behind(twinning.stage()).ifPresent(gate -> {
            if (!Gates.opens(now(), gate)) {
                List<Missing> lost = Gates.missing(now(), gate);
                lost.removeAll(Gates.missing(before, gate));
                warnings.addAll(lost);
            }
        });
    }

    private void openGates() {
        for (Line line : LifecyclePage.LINES) {
            if (line.opensBySelf(twinning.stage())) {
                Gate gate = line.gate().orElseThrow();
                if (Gates.opens(now(), gate)) {
                    warnings.addAll(Gates.warnings(now(), gate, Gates.asked(now(), gate)));
                    if (gate == Gate.LAST_SIGNATURE) {
                        happen(new Consequence.AllSigned(lastSignature()));
                    }
                    enter(line.to().orElseThrow());
                }
            }
        }
    }

    private Situation now() {
        return new Situation(twinning, before.rules(), asked.on());
    }

    private LocalDate lastSignature() {
        return twinning.tracks().stream()
                .filter(track -> Validity.signed(now(), track))
                .flatMap(track -> track.signature().stream())
                .map(signature -> signature.signedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void happen(Change change) {
        Event event = new EventBuilder()
                .twinning(twinning.id())
                .sequence(twinning.version() + 1)
                .act(asked.id())
                .on(asked.on())
                .recordedAt(asked.recordedAt())
                .by(asked.by())
                .change(change)
                .build();
        twinning = twinning.apply(event);
        events.add(event);
    }
}
