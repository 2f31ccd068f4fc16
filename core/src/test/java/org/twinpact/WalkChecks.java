package org.twinpact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.DecisionEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** The invariants: what must hold in every state of a walk and for every act in it. Not thread-safe. */
final class WalkChecks {
    /** Of how many states one has its whole history loaded, and of how many audited. */
    private static final int LOADED = 8;

    private static final int AUDITED = 480;

    private final Lifecycle lifecycle;
    private final WalkFaults faults;
    private final WalkGateChecks gates;
    private final Set<String> written = new HashSet<>();

    WalkChecks(Lifecycle lifecycle, WalkFaults faults) {
        this.lifecycle = lifecycle;
        this.faults = faults;
        this.gates = new WalkGateChecks(lifecycle, faults);
    }

    boolean refused(WalkNode node, Candidate candidate, Outcome.Refused refused) {
        faults.require(!refused.missing().isEmpty(), candidate.name() + " is refused without a reason", node);
        Set<String> codes = refused.missing().stream().map(Finding::code).collect(Collectors.toSet());
        if (candidate.act() instanceof DecisionActs.RecordDecision decided && !codes.contains("NOT_AT_THIS_STAGE")) {
            boolean twice = codes.contains("ALREADY_DECIDED");
            faults.require(
                    twice == isTwice(node, decided.party(), decided.decision()),
                    twice ? "an approval that is needed is refused as given" : "an approval given is refused otherwise",
                    node);
        }
        return false;
    }

    /** Whether an approval says again what stands already. */
    private boolean isTwice(WalkNode node, AuthorityId party, Decision decision) {
        WalkOracle oracle = node.oracle();
        Track track = node.twinning().track(party).orElseThrow();
        return decision.result().isFavourable()
                && oracle.profile(track).steps().stream()
                        .filter(step -> step.body().equals(decision.body()) && step.scope() == decision.scope())
                        .filter(step -> oracle.holds(track, step))
                        .anyMatch(step -> oracle.isDecided(track, step, decision.result(), node.day()));
    }

    boolean isSampled(WalkNode node) {
        return node.id() % LOADED == 0;
    }

    /**
     * What must hold of an act that was accepted.
     *
     * @param same the state it led to as it was first met
     */
    void accepted(WalkNode before, WalkNode after, WalkNode same) {
        faults.require(after.events().get(0).data() instanceof Fact, "an act begins with no fact", after);
        readable(after);
        Set<String> lost = new HashSet<>(before.oracle().valid());
        // Ended ones may share a key.
        lost.removeAll((WalkAlphabet.isEnd(after.twinning().stage()) ? after : same)
                .oracle()
                .valid());
        faults.require(lost.equals(named(after.events())), "the act does not name exactly what became invalid", after);
        if (after.events().get(0).data() instanceof DecisionEvents.DecisionRecorded recorded) {
            faults.require(
                    !isTwice(before, recorded.party(), recorded.approval().decision()),
                    "what is approved is approved again",
                    after);
        }
        bound(before, after);
        for (Event event : after.events()) {
            if (event.data() instanceof Consequence.StageEntered entered) {
                entered(before, after, entered.stage());
            }
        }
    }

    /** Whoever's signature counts once enough have signed is bound, by whatever act, once, and owes its obligations. */
    private void bound(WalkNode before, WalkNode after) {
        Optional<LocalDate> signedOn = after.twinning().signedOn();
        if (signedOn.isEmpty() || after.twinning().endedOn().isPresent()) {
            return;
        }
        WalkOracle oracle = after.oracle();
        for (Track track : after.twinning().tracks()) {
            faults.require(
                    !oracle.isSigned(track) || track.boundOn().isPresent(), "a party that signed is not bound", after);
        }
        for (Event event : after.events()) {
            if (event.data() instanceof Consequence.PartyBound bound) {
                Track track = after.twinning().track(bound.party()).orElseThrow();
                LocalDate own = track.signature().orElseThrow().signedOn();
                faults.require(
                        before.twinning()
                                .track(bound.party())
                                .flatMap(Track::boundOn)
                                .isEmpty(),
                        "a party is bound twice",
                        after);
                faults.require(oracle.isSigned(track), "a party is bound that did not sign", after);
                faults.require(owes(oracle, track), "a party that is bound does not owe its obligations", after);
                faults.require(
                        track.boundOn().equals(Optional.of(own.isAfter(signedOn.get()) ? own : signedOn.get())),
                        "a party is bound from another day",
                        after);
            }
        }
    }

    /** Each kind of event is written and read again, as often as it is new in what it says. */
    private void readable(WalkNode after) {
        for (Event event : after.events()) {
            if (written.add(event.type() + shape(event))) {
                try {
                    Event read = EventFormat.read(EventFormat.write(event));
                    faults.require(read.equals(event), event.type() + " is read as another", after);
                } catch (IllegalArgumentException e) {
                    faults.add(event.type() + " cannot be read again", after.path());
                }
            }
        }
    }

    private static String shape(Event event) {
        return event.data() instanceof Consequence.Invalidated invalidated
                ? invalidated.items().stream()
                        .map(what -> what.kind().name())
                        .collect(Collectors.toSet())
                        .toString()
                : "";
    }

    private static Set<String> named(List<Event> events) {
        Set<String> named = new HashSet<>();
        for (Event event : events) {
            if (event.data() instanceof Consequence.Invalidated invalidated) {
                for (InvalidatedItem what : invalidated.items()) {
                    named.add(what.party() + " " + what.kind() + " " + what.code());
                }
            }
        }
        return named;
    }

    private void entered(WalkNode before, WalkNode after, Stage stage) {
        if (stage == Stage.SIGNED) {
            WalkOracle oracle = after.oracle();
            faults.require(oracle.isSignedByEnough(), "SIGNED without enough signatures that count", after);
            for (Track track : after.twinning().tracks()) {
                faults.require(
                        !oracle.isSigned(track) || owes(oracle, track),
                        "SIGNED, and a party that signed does not owe its obligations",
                        after);
            }
        }
        if (stage == Stage.IN_FORCE && !WalkGateChecks.isWordless(before.twinning())) {
            WalkOracle oracle = before.oracle();
            faults.require(oracle.isSignedByEnough(), "IN_FORCE without enough signatures that count", after);
            WalkGateChecks.asked(oracle, Gate.ENTRY_INTO_FORCE)
                    .forEach(track -> faults.require(
                            oracle.owed(track, Gate.ENTRY_INTO_FORCE, before.day())
                                    .isEmpty(),
                            "IN_FORCE without a step owed",
                            after));
        }
    }

    private static boolean owes(WalkOracle oracle, Track track) {
        Set<String> owed = oracle.twinning().obligations().stream()
                .filter(obligation -> obligation.owner().equals(track.party()))
                .map(Obligation::code)
                .collect(Collectors.toSet());
        return oracle.profile(track).obligations().stream()
                .filter(rule -> oracle.holds(track, rule))
                .filter(rule ->
                        rule.kind() != ObligationKind.CONTACT || track.contact().isEmpty())
                .allMatch(rule -> owed.contains(rule.code()));
    }

    /** Checks a state, given its answers to every act. */
    void state(WalkNode node, Map<String, Integer> answers) {
        Twinning twinning = node.twinning();
        WalkOracle oracle = node.oracle();
        hashes(node, oracle);
        gates.state(node, answers);
        Set<AuthorityId> parties = twinning.tracks().stream().map(Track::party).collect(Collectors.toSet());
        faults.require(
                twinning.obligations().stream().map(Obligation::owner).allMatch(parties::contains),
                "an obligation is owned by no party",
                node);
        faults.require(
                twinning.stage() != Stage.IN_FORCE || parties.size() >= 2,
                "IN_FORCE with fewer than two parties",
                node);
        faults.require(
                node.from().filter(before -> !isMade(before, node)).isEmpty(), "its events make another state", node);
        if (isSampled(node)) {
            List<Event> history = node.history();
            faults.require(Twinning.load(history).equals(twinning), "the history loads as another state", node);
            if (node.id() % AUDITED == 0) {
                faults.require(
                        lifecycle.audit(history).isEmpty(),
                        "the audit finds something: " + lifecycle.audit(history),
                        node);
            }
        }
    }

    /** Whether the events of the last act make a state of the one before. */
    private static boolean isMade(WalkNode before, WalkNode after) {
        Twinning made = before.twinning();
        for (Event event : after.events()) {
            made = made.apply(event);
        }
        return made.equals(after.twinning());
    }

    private void hashes(WalkNode node, WalkOracle oracle) {
        Twinning twinning = node.twinning();
        faults.require(
                twinning.planHash().equals(twinning.plan().map(WalkTowns::hash)), "the hash is not the plan's", node);
        faults.require(
                twinning.subjects().equals(oracle.subjects()),
                "what decisions on the subjects cover is not plan, parties and money as they are",
                node);
        boolean added = twinning.text()
                        .filter(text -> text.languages().contains(WalkTowns.ADDED))
                        .isPresent()
                && twinning.stage().compareTo(Stage.SIGNING) >= 0;
        faults.require(
                added || twinning.textHash().equals(twinning.text().map(WalkTowns::hash)),
                "the hash is not that of the words",
                node);
        twinning.text()
                .ifPresent(text -> text.languages()
                        .forEach(tag -> faults.require(
                                WalkTowns.hash(text, tag)
                                        .equals(twinning.languageHashes().get(tag)),
                                "the hash is not that of the words in " + tag,
                                node)));
    }
}
