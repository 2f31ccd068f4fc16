package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Asked;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A life that tests tell on by themselves, decided by the lifecycle alone. Not thread-safe. */
final class Tale {
    static final TwinningId ID = TwinningId.named("haifa-marseille");

    private final Lifecycle lifecycle;
    private final List<Event> history = new ArrayList<>();
    private Optional<Twinning> twinning = Optional.empty();

    private Tale(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    static Tale under(Rulebook rules) {
        return new Tale(Lifecycle.under(rules));
    }

    /** The story up to and with its act of that number, counted from 1. */
    static Tale until(int number) {
        return until(number, Rulebook.shipped());
    }

    static Tale until(int number, Rulebook rules) {
        Tale tale = under(rules);
        Story.life().subList(0, number).forEach(tale::tell);
        return tale;
    }

    void tell(Story.Chapter chapter) {
        accepted(chapter.by().on().toString(), chapter.act());
    }

    /** What becomes of an act on a day; a refusal changes nothing. */
    Outcome ask(String on, Act act) {
        return twinning.map(now -> lifecycle.decide(now, asked(on, act)))
                .orElseGet(() -> lifecycle.open(ID, asked(on, act)));
    }

    /** An act that is accepted, and the changes that it brings. */
    List<Change> accepted(String on, Act act) {
        Outcome.Accepted outcome = ask(on, act).orElseThrow();
        twinning = Optional.of(outcome.twinning());
        history.addAll(outcome.events());
        return outcome.events().stream().map(Event::change).toList();
    }

    /** An act that is refused, and the codes of the reasons. */
    List<String> refused(String on, Act act) {
        return ask(on, act)
                .match(
                        accepted -> {
                            throw new AssertionError(act.name() + " was accepted: " + accepted.events());
                        },
                        refused -> refused.missing().stream().map(Missing::code).toList());
    }

    /** An act that would be accepted, and the codes of its warnings; nothing is kept. */
    List<String> warned(String on, Act act) {
        return ask(on, act).orElseThrow().warnings().stream().map(Missing::code).toList();
    }

    Twinning twinning() {
        return twinning.orElseThrow();
    }

    /** What a decision on the subjects covers now; some hash where there is no plan yet. */
    Sha256 subjects() {
        return twinning().subjects().orElseGet(() -> Story.plan().hash());
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    List<Event> history() {
        return List.copyOf(history);
    }

    private Asked asked(String on, Act act) {
        return new Asked(
                new ActId("tale-" + history.size()),
                act,
                new Authorship("International relations officer", Story.HAIFA.id(), Optional.empty()),
                LocalDate.parse(on),
                Instant.parse("2027-10-01T08:00:00Z"));
    }
}
