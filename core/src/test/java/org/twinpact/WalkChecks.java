package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinpact.Walk.Node;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.agreement.AgreementConditions;
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
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    WalkChecks(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    Map<String, List<String>> faults() {
        return faults;
    }

    /** The first, and so the shortest, way to each fault is kept. */
    void fault(String what, List<String> path) {
        faults.putIfAbsent(what, path);
    }

    private void require(boolean holds, String what, Node node) {
        if (!holds) {
            fault(what, node.path());
        }
    }

    boolean refused(Node node, Candidate candidate, Outcome.Refused refused) {
        require(!refused.missing().isEmpty(), candidate.name() + " is refused without a reason", node);
        Set<String> codes = refused.missing().stream().map(Finding::code).collect(Collectors.toSet());
        if (candidate.act() instanceof DecisionActs.RecordDecision decided && !codes.contains("NOT_AT_THIS_STAGE")) {
            boolean twice = codes.contains("ALREADY_DECIDED");
            require(
                    twice == isTwice(node, decided.party(), decided.decision()),
                    twice ? "an approval that is needed is refused as given" : "an approval given is refused otherwise",
                    node);
        }
        return false;
    }

    /** Whether an approval says again what stands already. */
    private boolean isTwice(Node node, AuthorityId party, Decision decision) {
        WalkOracle oracle = node.oracle();
        Track track = node.twinning().track(party).orElseThrow();
        return decision.result().isFavourable()
                && oracle.profile(track).steps().stream()
                        .filter(step -> step.body().equals(decision.body()) && step.scope() == decision.scope())
                        .filter(step -> oracle.holds(track, step))
                        .anyMatch(step -> oracle.isDecided(track, step, decision.result(), node.day()));
    }

    boolean isSampled(Node node) {
        return node.id() % LOADED == 0;
    }

    /**
     * What must hold of an act that was accepted.
     *
     * @param same the state it led to as it was first met
     */
    void accepted(Node before, Node after, Node same) {
        require(after.events().get(0).data() instanceof Fact, "an act begins with no fact", after);
        readable(after);
        Set<String> lost = new HashSet<>(before.oracle().valid());
        // Ended ones may share a key.
        lost.removeAll((WalkAlphabet.isEnd(after.twinning().stage()) ? after : same)
                .oracle()
                .valid());
        require(lost.equals(named(after.events())), "the act does not name exactly what became invalid", after);
        if (after.events().get(0).data() instanceof DecisionEvents.DecisionRecorded recorded) {
            require(
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
    private void bound(Node before, Node after) {
        Optional<LocalDate> signedOn = after.twinning().signedOn();
        if (signedOn.isEmpty() || after.twinning().endedOn().isPresent()) {
            return;
        }
        WalkOracle oracle = after.oracle();
        for (Track track : after.twinning().tracks()) {
            require(!oracle.isSigned(track) || track.boundOn().isPresent(), "a party that signed is not bound", after);
        }
        for (Event event : after.events()) {
            if (event.data() instanceof Consequence.PartyBound bound) {
                Track track = after.twinning().track(bound.party()).orElseThrow();
                LocalDate own = track.signature().orElseThrow().signedOn();
                require(
                        before.twinning()
                                .track(bound.party())
                                .flatMap(Track::boundOn)
                                .isEmpty(),
                        "a party is bound twice",
                        after);
                require(oracle.isSigned(track), "a party is bound that did not sign", after);
                require(owes(oracle, track), "a party that is bound does not owe its obligations", after);
                require(
                        track.boundOn().equals(Optional.of(own.isAfter(signedOn.get()) ? own : signedOn.get())),
                        "a party is bound from another day",
                        after);
            }
        }
    }

    /** Each kind of event is written and read again, as often as it is new in what it says. */
    private void readable(Node after) {
        for (Event event : after.events()) {
            if (written.add(event.type() + shape(event))) {
                try {
                    Event read = EventFormat.read(EventFormat.write(event));
                    require(read.equals(event), event.type() + " is read as another", after);
                } catch (IllegalArgumentException e) {
                    fault(event.type() + " cannot be read again", after.path());
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

    private void entered(Node before, Node after, Stage stage) {
        if (stage == Stage.SIGNED) {
            WalkOracle oracle = after.oracle();
            require(oracle.isSignedByEnough(), "SIGNED without enough signatures that count", after);
            for (Track track : after.twinning().tracks()) {
                require(
                        !oracle.isSigned(track) || owes(oracle, track),
                        "SIGNED, and a party that signed does not owe its obligations",
                        after);
            }
        }
        if (stage == Stage.IN_FORCE && !isWordless(before.twinning())) {
            WalkOracle oracle = before.oracle();
            require(oracle.isSignedByEnough(), "IN_FORCE without enough signatures that count", after);
            asked(oracle, Gate.ENTRY_INTO_FORCE)
                    .forEach(track -> require(
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

    /** An imported one of which no words are known has nothing to ask. */
    private static boolean isWordless(Twinning twinning) {
        return twinning.origin().isPresent() && twinning.text().isEmpty();
    }

    private static List<Track> asked(WalkOracle oracle, Gate gate) {
        boolean signersOnly = gate.compareTo(Gate.SIGN) > 0
                && oracle.conditions().flatMap(AgreementConditions::signers).isPresent();
        return oracle.twinning().tracks().stream()
                .filter(track -> !signersOnly || oracle.isSigned(track))
                .toList();
    }

    /** What must hold in a state, once it is known how it answers every act. */
    void state(Node node, Map<String, Integer> answers) {
        Twinning twinning = node.twinning();
        WalkOracle oracle = node.oracle();
        hashes(node, oracle);
        steps(node, oracle);
        gates(node, oracle, answers);
        Set<AuthorityId> parties = twinning.tracks().stream().map(Track::party).collect(Collectors.toSet());
        require(
                twinning.obligations().stream().map(Obligation::owner).allMatch(parties::contains),
                "an obligation is owned by no party",
                node);
        require(
                twinning.stage() != Stage.IN_FORCE || parties.size() >= 2,
                "IN_FORCE with fewer than two parties",
                node);
        require(node.from().filter(before -> !isMade(before, node)).isEmpty(), "its events make another state", node);
        if (isSampled(node)) {
            List<Event> history = node.history();
            require(Twinning.load(history).equals(twinning), "the history loads as another state", node);
            if (node.id() % AUDITED == 0) {
                require(
                        lifecycle.audit(history).isEmpty(),
                        "the audit finds something: " + lifecycle.audit(history),
                        node);
            }
        }
    }

    /** Whether the events of the last act make a state of the one before. */
    private static boolean isMade(Node before, Node after) {
        Twinning made = before.twinning();
        for (Event event : after.events()) {
            made = made.apply(event);
        }
        return made.equals(after.twinning());
    }

    private void hashes(Node node, WalkOracle oracle) {
        Twinning twinning = node.twinning();
        require(twinning.planHash().equals(twinning.plan().map(WalkTowns::hash)), "the hash is not the plan's", node);
        require(
                twinning.subjects().equals(oracle.subjects()),
                "what decisions on the subjects cover is not plan, parties and money as they are",
                node);
        boolean added = twinning.text()
                        .filter(text -> text.languages().contains(WalkTowns.ADDED))
                        .isPresent()
                && twinning.stage().compareTo(Stage.SIGNING) >= 0;
        require(
                added || twinning.textHash().equals(twinning.text().map(WalkTowns::hash)),
                "the hash is not that of the words",
                node);
        twinning.text()
                .ifPresent(text -> text.languages()
                        .forEach(tag -> require(
                                WalkTowns.hash(text, tag)
                                        .equals(twinning.languageHashes().get(tag)),
                                "the hash is not that of the words in " + tag,
                                node)));
    }

    /** The steps that a gate misses are the steps that do not stand. */
    private void steps(Node node, WalkOracle oracle) {
        if (isWordless(node.twinning())) {
            return;
        }
        for (Gate gate : List.of(Gate.PLAN, Gate.TEXT, Gate.SIGN, Gate.ENTRY_INTO_FORCE)) {
            Set<String> expected = new TreeSet<>();
            asked(oracle, gate)
                    .forEach(track -> oracle.owed(track, gate, node.day())
                            .forEach(code -> expected.add(track.party() + " " + code)));
            Set<String> said = lifecycle.missing(node.twinning(), gate, node.day()).stream()
                    .filter(missing -> missing.code().startsWith("DECISION_"))
                    .map(missing -> missing.party().orElseThrow() + " " + missing.evidence())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!said.equals(expected)) {
                List<String> path = new ArrayList<>(node.path());
                path.add("said " + said + ", owed " + expected);
                fault("missing before " + gate + " lists other steps than are owed", path);
            }
        }
    }

    /** What a gate still misses is empty exactly when it lets through. */
    private void gates(Node node, WalkOracle oracle, Map<String, Integer> answers) {
        boolean atRest = !node.by().equals("(time passes)") && !node.events().isEmpty();
        switch (node.twinning().stage()) {
            case PREPARATION ->
                require(!atRest || shut(node, Gate.EXPLORE), "EXPLORE misses nothing, yet is shut", node);
            case EXPLORATION -> require(!atRest || shut(node, Gate.PLAN), "PLAN misses nothing, yet is shut", node);
            case SIGNING -> {
                require(!atRest || shut(node, Gate.ALL_SIGNED), "ALL_SIGNED misses nothing, yet is shut", node);
                signing(node, oracle, answers);
            }
            case PLAN_AGREED -> agree(node, answers, "FinalizeText", shut(node, Gate.TEXT));
            case TEXT_FINAL, IN_FORCE -> signing(node, oracle, answers);
            case SIGNED -> {
                agree(node, answers, "ConfirmEntryIntoForce", shut(node, Gate.ENTRY_INTO_FORCE));
                signing(node, oracle, answers);
            }
            case ENDED, DISCONTINUED -> {}
        }
    }

    private boolean shut(Node node, Gate gate) {
        return !lifecycle.missing(node.twinning(), gate, node.day()).isEmpty();
    }

    private void signing(Node node, WalkOracle oracle, Map<String, Integer> answers) {
        List<Finding> missing = lifecycle.missing(node.twinning(), Gate.SIGN, node.day());
        for (Track track : node.twinning().tracks()) {
            boolean shut = oracle.isSigned(track)
                    || node.twinning().finalText().isEmpty()
                    || missing.stream().map(Finding::party).anyMatch(Optional.of(track.party())::equals);
            agree(node, answers, "RecordSignature " + track.party(), shut);
            String late = "RecordSignature " + track.party() + WalkAlphabet.EARLIER;
            if (answers.containsKey(late)) {
                agree(node, answers, late, shutThen(node, oracle, track));
            }
        }
    }

    /** A signature of an earlier day rests on what stood on that day. */
    private boolean shutThen(Node node, WalkOracle oracle, Track track) {
        return oracle.isSigned(track)
                || node.twinning()
                        .textFinalOn()
                        .filter(WalkTowns.FIRST_DAY::equals)
                        .isEmpty()
                || !oracle.owed(track, Gate.SIGN, WalkTowns.FIRST_DAY).isEmpty();
    }

    private void agree(Node node, Map<String, Integer> answers, String act, boolean shut) {
        require(
                Walk.REFUSED.equals(answers.getOrDefault(act, Walk.REFUSED)) == shut,
                act.split(" ")[0] + (shut ? " goes through a shut gate" : " is refused at an open gate"),
                node);
    }
}
