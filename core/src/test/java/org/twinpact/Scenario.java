package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A life that a test composes act by act, decided by the lifecycle alone. Not thread-safe. */
final class Scenario {
    static final TwinningId ID = TwinningId.named("haifa-marseille");

    private final Lifecycle lifecycle;
    private final List<Event> history = new ArrayList<>();
    private Optional<Twinning> twinning = Optional.empty();

    private Scenario(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    static Scenario under(Rulebook rules) {
        return new Scenario(Lifecycle.under(rules));
    }

    /** The sample life up to and with its act of that number, counted from 1. */
    static Scenario until(int number) {
        return until(number, Rulebook.shipped());
    }

    static Scenario until(int number, Rulebook rules) {
        Scenario scenario = under(rules);
        SampleLife.acts().subList(0, number).forEach(scenario::perform);
        return scenario;
    }

    void perform(SampleLife.RecordedAct recorded) {
        accepted(recorded.by().on().toString(), recorded.act());
    }

    /** What becomes of an act on a day; a refusal changes nothing. */
    Outcome ask(String on, Act act) {
        return twinning.map(now -> lifecycle.decide(now, asked(on, act)))
                .orElseGet(() -> lifecycle.open(ID, asked(on, act)));
    }

    /** An act that is accepted, and the changes that it brings. */
    List<EventData> accepted(String on, Act act) {
        Outcome.Accepted outcome = ask(on, act).orElseThrow();
        twinning = Optional.of(outcome.twinning());
        history.addAll(outcome.events());
        return outcome.events().stream().map(Event::data).toList();
    }

    /** An act that is refused, and the codes of the reasons. */
    List<String> refused(String on, Act act) {
        return ask(on, act)
                .match(
                        accepted -> {
                            throw new AssertionError(act.kind().typeName() + " was accepted: " + accepted.events());
                        },
                        refused -> refused.missing().stream().map(Finding::code).toList());
    }

    /** An act that would be accepted, and the codes of its warnings; nothing is kept. */
    List<String> warned(String on, Act act) {
        return ask(on, act).orElseThrow().warnings().stream().map(Finding::code).toList();
    }

    Twinning twinning() {
        return twinning.orElseThrow();
    }

    /** What a decision on the subjects covers now; some hash where there is no plan yet. */
    Sha256 subjects() {
        return twinning().subjects().orElseGet(() -> SampleLife.plan().hash());
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    List<Event> history() {
        return List.copyOf(history);
    }

    private ActRequest asked(String on, Act act) {
        return new ActRequest(
                new ActId("scenario-" + history.size()),
                act,
                new Authorship("International relations officer", SampleLife.HAIFA.id(), Optional.empty()),
                LocalDate.parse(on),
                Instant.parse("2027-10-01T08:00:00Z"));
    }
}
