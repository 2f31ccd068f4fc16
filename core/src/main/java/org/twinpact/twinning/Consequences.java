package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.jurisdiction.Gate;

/** Works out all that follows from one fact and says it as events. Used once, by one thread. */
final class Consequences {
    private final Situation before;
    private final Asked asked;
    private final List<Event> events = new ArrayList<>();
    private Twinning twinning;

    Consequences(Situation before, Asked asked) {
        this.before = before;
        this.asked = asked;
        this.twinning = before.twinning();
    }

    Outcome of(Fact fact, Optional<Line> line, List<Missing> warnings) {
        happen(fact);
        line.ifPresent(this::move);
        invalidate();
        openGates();
        new Duties(twinning, before, asked).after(fact).forEach(this::happen);
        return new Outcome.Accepted(twinning, events, warnings);
    }

    private void move(Line line) {
        if (line.back() && twinning.frozenOn().isPresent()) {
            happen(new Consequence.FreezeLifted(before.twinning().textHash().orElseThrow()));
        }
        line.to().ifPresent(this::enter);
    }

    private void enter(Stage stage) {
        if (twinning.stage() != stage) {
            happen(new Consequence.StageEntered(stage));
        }
    }

    private void invalidate() {
        Set<Invalidity> lost = Validity.all(before.twinning());
        lost.removeAll(Validity.all(twinning));
        if (!lost.isEmpty()) {
            happen(new Consequence.Invalidated(List.copyOf(lost)));
        }
    }

    private void openGates() {
        for (Line line : LifecyclePage.LINES) {
            if (line.opensBySelf(twinning.stage()) && opens(line.gate().orElseThrow())) {
                if (line.gate().orElseThrow() == Gate.LAST_SIGNATURE) {
                    happen(new Consequence.AllSigned(lastSignature()));
                }
                enter(line.to().orElseThrow());
            }
        }
    }

    private boolean opens(Gate gate) {
        return Gates.missing(new Situation(twinning, before.rules(), asked.on()), gate, Optional.empty())
                .isEmpty();
    }

    private LocalDate lastSignature() {
        return twinning.tracks().stream()
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
