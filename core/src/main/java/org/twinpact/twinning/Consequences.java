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
    private final List<Missing> warnings;
    private Twinning twinning;
    private Situation now;

    /** What is warned of is added to the warnings given. */
    Consequences(Situation before, Asked asked, List<Missing> warnings) {
        this.before = before;
        this.asked = asked;
        this.twinning = before.twinning();
        this.now = before;
        this.warnings = warnings;
    }

    Outcome of(Fact fact, Optional<Line> line) {
        happen(fact);
        line.ifPresent(this::move);
        if (Ground.isMovedBy(fact, before.twinning())) {
            invalidate();
            warnOfOtherRules(fact);
            warnOfLostGround();
            moveLastSignature();
        }
        openGates();
        if (fact instanceof Fact.PlanEndorsed
                && twinning.stage() == before.twinning().stage()) {
            warnOfShutGate();
        }
        // Nobody owes anything before all have signed.
        if (twinning.signedOn().isPresent()) {
            new Duties(now, before, asked).after(fact).forEach(this::happen);
        }
        return new Outcome.Accepted(
                twinning,
                events,
                warnings.size() < 2 ? warnings : warnings.stream().distinct().toList());
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
        List<Invalidity> lost = Validity.lost(before, now);
        if (!lost.isEmpty()) {
            happen(new Consequence.Invalidated(lost));
        }
    }

    /** Another profile may ask otherwise before gates that are still ahead. */
    private void warnOfOtherRules(Fact fact) {
        if (fact instanceof Fact.ProfileAdopted adopted) {
            ProfileMove.of(before, now, adopted.party()).tell(warnings);
        }
    }

    /** Where the stage stays although what led to it no longer holds, whoever asked is told what was taken away. */
    private void warnOfLostGround() {
        if (twinning.stage() != before.twinning().stage()) {
            return;
        }
        Gates.behind(twinning.stage()).ifPresent(gate -> {
            if (!Gates.opens(now, gate)) {
                List<Missing> lost = Gates.missing(now, gate);
                lost.removeAll(Gates.missing(before, gate));
                warnings.addAll(lost);
            }
        });
    }

    /** Whoever endorses last is told what holds up the plan that all have endorsed. */
    private void warnOfShutGate() {
        for (Track track : twinning.tracks()) {
            if (!Validity.endorsed(twinning, track)) {
                return;
            }
        }
        warnings.addAll(Gates.missing(now, Gate.PLAN));
    }

    /** Signed anew, or put right: the day on which all had signed is another one. */
    private void moveLastSignature() {
        if (twinning.stage() == Stage.SIGNED
                && twinning.signedOn().isPresent()
                && Gates.opens(now, Gate.LAST_SIGNATURE)
                && !twinning.signedOn().get().equals(lastSignature())) {
            happen(new Consequence.AllSigned(lastSignature()));
        }
    }

    private void openGates() {
        for (Line line : LifecyclePage.LINES) {
            if (line.opensBySelf(twinning.stage())) {
                Gate gate = line.gate().orElseThrow();
                if (Gates.opens(now, gate)) {
                    Gates.warnings(now, gate, Gates.asked(now, gate), warnings);
                    if (gate == Gate.LAST_SIGNATURE) {
                        happen(new Consequence.AllSigned(lastSignature()));
                    }
                    enter(line.to().orElseThrow());
                }
            }
        }
    }

    private LocalDate lastSignature() {
        return twinning.tracks().stream()
                .filter(track -> Validity.signed(now, track))
                .flatMap(track -> track.signature().stream())
                .map(signature -> signature.signedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void happen(Change change) {
        Event event = new Event(
                twinning.id(), twinning.version() + 1, asked.id(), asked.on(), asked.recordedAt(), asked.by(), change);
        twinning = twinning.apply(event);
        now = new Situation(twinning, before.rules(), asked.on());
        events.add(event);
    }
}
