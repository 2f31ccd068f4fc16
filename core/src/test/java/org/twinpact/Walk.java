package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A breadth-first walk through every state that some towns can reach in one scope, with checks of each state. Not
 * thread-safe.
 */
final class Walk {
    private static final Instant RECORDED = Instant.parse("2027-10-02T08:00:00Z");
    private static final long SEED = 20261123;
    /**
     * The answer of a state to an act that it refuses. The answer to an accepted act is the number of the following
     * state.
     */
    static final Integer REFUSED = -1;

    private final Lifecycle lifecycle;
    private final List<LocalAuthority> towns;
    private final WalkScope scope;
    private final WalkAlphabet alphabet;
    private final WalkKey keys;
    private final WalkFaults faults = new WalkFaults();
    private final WalkChecks checks;
    private final WalkParts parts;
    private final Rulebook rules;
    private final Random random = new Random(SEED);
    private final int sampled;
    private final Authorship officer;

    private final Map<Stage, Set<ActKind>> possible = new EnumMap<>(Stage.class);
    private final List<Map<String, Integer>> answers = new ArrayList<>();
    private final List<Again> again = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<WalkNode> nodes = new ArrayList<>();
    private final WalkGraph graph = new WalkGraph();
    private final Deque<WalkNode> open = new ArrayDeque<>();
    private final Set<ActKind> done = EnumSet.noneOf(ActKind.class);
    private final Set<Stage> visited = new HashSet<>();
    private int decided;

    private Walk(Rulebook rules, List<LocalAuthority> towns, WalkScope scope, int sampled) {
        this.rules = rules;
        this.lifecycle = Lifecycle.under(rules);
        this.officer = new Authorship("Officer", towns.get(0).id(), Optional.empty());
        this.towns = towns;
        this.scope = scope;
        this.alphabet = new WalkAlphabet(rules, towns, scope);
        this.keys = new WalkKey(alphabet.everyTown(), scope);
        this.checks = new WalkChecks(lifecycle, faults);
        this.parts = new WalkParts(faults);
        this.sampled = sampled;
    }

    /** A state that was reached a second time by another path. */
    private record Again(int id, WalkNode other) {}

    /**
     * The results of a walk.
     *
     * @param states number of abstract states by stage
     * @param decided number of decided acts
     * @param done the kinds of the acts that were accepted somewhere
     * @param faults the faults, each with the shortest path to it
     */
    record Found(Map<Stage, Integer> states, int decided, Set<ActKind> done, Map<String, List<String>> faults) {
        int total() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Walks through all states.
     *
     * @param sampled the number of states reached again from which one is compared with the first of its key
     */
    static Found through(Rulebook rules, List<LocalAuthority> towns, WalkScope scope, int sampled) {
        try {
            return new Walk(rules, towns, scope, sampled).all();
        } finally {
            WalkTowns.forget();
        }
    }

    private Found all() {
        start();
        while (!open.isEmpty()) {
            expand(open.remove());
        }
        again.forEach(this::compare);
        for (WalkNode node : graph.unending(nodes)) {
            faults.add("no end can be reached from " + node.twinning().stage(), node.path());
        }
        Map<Stage, Integer> states = new EnumMap<>(Stage.class);
        nodes.forEach(node -> states.merge(node.twinning().stage(), 1, Integer::sum));
        return new Found(states, decided, done, faults.paths());
    }

    private void start() {
        if (scope.start() == WalkScope.Start.IMPORTED) {
            for (Stage stage : Stage.values()) {
                Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.empty());
                WalkNode node = opened("ImportTwinning " + stage, new OpeningActs.ImportTwinning(towns, stage, origin));
                if (stage.compareTo(Stage.EXPLORATION) <= 0) {
                    meet(explored(node));
                }
            }
            return;
        }
        WalkNode node = opened("OpenTwinning", new OpeningActs.OpenTwinning(towns.get(0)));
        if (scope.start() == WalkScope.Start.EXPLORATION) {
            open.clear();
            nodes.clear();
            known.clear();
            node = prepared(node);
            nodes.clear();
            known.clear();
            open.clear();
            meet(node);
        }
    }

    private WalkNode opened(String name, Act act) {
        Outcome.Accepted outcome = lifecycle
                .open(TwinningId.named("walk"), asked(act, WalkTowns.FIRST_DAY, 0))
                .orElseThrow();
        WalkNode node = node(outcome.twinning(), WalkTowns.FIRST_DAY, Optional.empty(), name, outcome.events());
        done.add(act.kind());
        meet(node);
        return node;
    }

    /**
     * Returns the state after one order of all acts before exploration. The scope that begins with the opening walks
     * the other orders.
     */
    private WalkNode prepared(WalkNode opened) {
        WalkNode node = opened;
        for (LocalAuthority town : towns.subList(1, towns.size())) {
            node = then(node, new PartyActs.AddParty(town));
        }
        node = explored(node);
        return node(node.twinning(), node.day(), Optional.empty(), "(opened, added, explored)", node.history());
    }

    private WalkNode explored(WalkNode added) {
        WalkNode node =
                then(added, new PreparationActs.RecordPartnerSearch(towns.get(0).id(), SampleLife.search()));
        for (LocalAuthority town : towns) {
            node = then(
                    node, new PreparationActs.RecordRoundTable(town.id(), SampleLife.roundTable("2026-01-19", "H")));
            node = then(node, new PreparationActs.SetGoals(town.id(), SampleLife.goals("H")));
            node = then(node, new PreparationActs.AssessCapacity(town.id(), SampleLife.capacity()));
        }
        return node;
    }

    private WalkNode then(WalkNode node, Act act) {
        Outcome.Accepted outcome = lifecycle
                .decide(node.twinning(), asked(act, node.day(), node.twinning().version()))
                .orElseThrow();
        return node(
                outcome.twinning(), node.day(), Optional.of(node), act.kind().typeName(), outcome.events());
    }

    private WalkNode node(Twinning twinning, LocalDate day, Optional<WalkNode> from, String by, List<Event> events) {
        return new WalkNode(
                nodes.size(), keys.of(twinning, day), new WalkOracle(rules, twinning, day), day, from, by, events);
    }

    private void meet(WalkNode node) {
        known.put(node.key(), node.id());
        nodes.add(node);
        open.add(node);
    }

    private void expand(WalkNode node) {
        boolean looked = checks.isSampled(node);
        int before = looked ? node.twinning().hashCode() : 0;
        Map<String, Integer> targets = new HashMap<>();
        for (Candidate candidate : permitted(node)) {
            Outcome outcome = decide(node, candidate);
            decided++;
            targets.put(
                    candidate.name(),
                    outcome.match(
                            accepted -> accepted(node, candidate, accepted),
                            refused -> refused(node, candidate, refused)));
        }
        if (looked && node.twinning().hashCode() != before) {
            faults.add("a decision changed the twinning it was asked about", node.path());
        }
        answers.add(targets);
        checks.state(node, targets);
        if (scope.tries(Try.LATER_DAY) && node.day().equals(WalkTowns.FIRST_DAY)) {
            reach(node, node(node.twinning(), WalkTowns.LATER_DAY, Optional.of(node), "(time passes)", List.of()));
        }
    }

    private Outcome decide(WalkNode node, Candidate candidate) {
        return lifecycle.decide(
                node.twinning(),
                asked(candidate.act(), node.day(), node.twinning().version()));
    }

    /**
     * Returns the acts that the stage permits. At the first state of a stage it returns all acts, so that the refusal
     * of the others is checked once.
     */
    private List<Candidate> permitted(WalkNode node) {
        List<Candidate> candidates = alphabet.candidates(node.twinning(), node.day());
        return visited.add(node.twinning().stage()) ? candidates : permitted(node, candidates);
    }

    private List<Candidate> permitted(WalkNode node, List<Candidate> candidates) {
        Set<ActKind> names = possible.computeIfAbsent(
                node.twinning().stage(), stage -> Set.copyOf(lifecycle.permittedActs(node.twinning())));
        return candidates.stream()
                .filter(candidate -> names.contains(candidate.act().kind()))
                .toList();
    }

    private Integer accepted(WalkNode node, Candidate candidate, Outcome.Accepted accepted) {
        done.add(candidate.act().kind());
        WalkNode next = node(accepted.twinning(), node.day(), Optional.of(node), candidate.name(), accepted.events());
        Integer id = known.get(next.key());
        checks.accepted(node, next, id == null ? next : nodes.get(id));
        if (scope.isApart()) {
            parts.answered(node, candidate, Optional.of(next));
        }
        return reach(node, next);
    }

    private Integer refused(WalkNode node, Candidate candidate, Outcome.Refused refused) {
        checks.refused(node, candidate, refused);
        if (scope.isApart()) {
            parts.answered(node, candidate, Optional.empty());
        }
        return REFUSED;
    }

    private Integer reach(WalkNode node, WalkNode next) {
        Integer id = known.get(next.key());
        if (id == null) {
            meet(next);
            graph.add(node.id(), next.id());
            return next.id();
        }
        graph.add(node.id(), id);
        if (random.nextInt(sampled) == 0) {
            again.add(new Again(id, next));
        }
        return id;
    }

    /** Checks that two twinnings with one key answer every act alike. Otherwise the key omits something. */
    private void compare(Again met) {
        Map<String, Integer> first = answers.get(met.id());
        Set<String> apart = new TreeSet<>();
        for (Candidate candidate : permitted(
                met.other(),
                alphabet.candidates(met.other().twinning(), met.other().day()))) {
            if (WalkFollowUpActs.isOutsideState(candidate.act())) {
                continue;
            }
            Integer answer = first.getOrDefault(candidate.name(), REFUSED);
            Integer second = decide(met.other(), candidate)
                    .match(
                            accepted -> known.get(
                                    keys.of(accepted.twinning(), met.other().day())),
                            refused -> REFUSED);
            if (!answer.equals(second)) {
                apart.add(candidate.name() + ": " + answer + " / " + second);
            }
        }
        if (!apart.isEmpty()) {
            List<String> path = new ArrayList<>(nodes.get(met.id()).path());
            path.add("AND");
            path.addAll(met.other().path());
            faults.add("one key, two answers: " + apart, path);
        }
    }

    private ActRequest asked(Act act, LocalDate day, long version) {
        return new ActRequest(new ActId("walk-" + version), act, officer, day, RECORDED);
    }
}
