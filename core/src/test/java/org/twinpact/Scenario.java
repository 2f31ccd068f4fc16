package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A life that a test composes act by act and only the lifecycle decides. Not thread-safe. */
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

    /** Returns the sample life up to and including the act with the given number, counted from 1. */
    static Scenario until(int number) {
        return until(number, Rulebook.shipped());
    }

    static Scenario until(int number, Rulebook rules) {
        Scenario scenario = under(rules);
        SampleLife.acts().subList(0, number).forEach(scenario::perform);
        return scenario;
    }

    /** Returns a life with the same history, which continues on its own. */
    Scenario copy() {
        Scenario copy = new Scenario(lifecycle);
        copy.history.addAll(history);
        copy.twinning = twinning;
        return copy;
    }

    void perform(SampleLife.RecordedAct recorded) {
        accepted(recorded.by().on().toString(), recorded.act());
    }

    /** Returns the outcome of an act on a day, without applying it. */
    Outcome ask(String on, Act act) {
        return twinning.map(now -> lifecycle.decide(now, asked(on, act)))
                .orElseGet(() -> lifecycle.open(ID, asked(on, act)));
    }

    /** Performs an act that must be accepted, and returns the resulting events. */
    List<EventData> accepted(String on, Act act) {
        Outcome.Accepted outcome = ask(on, act).orElseThrow();
        twinning = Optional.of(outcome.twinning());
        history.addAll(outcome.events());
        return outcome.events().stream().map(Event::data).toList();
    }

    /** Proposes a plan and has every party endorse it on the same day. */
    List<EventData> adopted(String on, WorkPlan plan) {
        accepted(on, new PlanActs.ProposePlan(plan));
        return adoptedBy(on, plan.hash());
    }

    /** Has every party endorse the proposed plan on a day. Returns the events of the last endorsement. */
    List<EventData> adoptedBy(String on, Sha256 plan) {
        List<EventData> last = List.of();
        for (Track track : twinning().tracks()) {
            last = accepted(on, new PlanActs.EndorsePlan(track.party(), plan));
        }
        return last;
    }

    /** Returns the codes of the reasons for the refusal of an act that must be refused. */
    List<String> refused(String on, Act act) {
        return ask(on, act)
                .match(
                        accepted -> {
                            throw new AssertionError(act.kind().typeName() + " was accepted: " + accepted.events());
                        },
                        refused -> refused.missing().stream().map(Finding::code).toList());
    }

    /** Returns the codes of the warnings for an act that must be accepted, without applying it. */
    List<String> warned(String on, Act act) {
        return ask(on, act).orElseThrow().warnings().stream().map(Finding::code).toList();
    }

    Twinning twinning() {
        return twinning.orElseThrow();
    }

    /** Returns the hash that a decision on the subjects covers now, or an arbitrary hash if there is no plan yet. */
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
