package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;

/** The first day of everything on the way to the entry into force: each thing as soon as what it waits for is there. */
final class Course {
    private final Prospect prospect;
    private final Map<StepOf, LocalDate> consents;
    private final Map<StepOf, LocalDate> floors = new HashMap<>();
    private final Map<StepOf, Node> beforeText = new LinkedHashMap<>();
    private final Map<StepOf, Node> withText = new LinkedHashMap<>();
    private final Node start;
    private final Node planned;
    private final Node text;
    private final Node frozen;
    private final List<Node> signatures;
    private final Node signed;
    private final Node inForce;

    private Course(Prospect prospect, Map<StepOf, LocalDate> consents) {
        this.prospect = prospect;
        this.consents = consents;
        prospect.notBefore().forEach(own -> floors.put(new StepOf(own.party(), own.step()), own.day()));
        start = Node.start(prospect.start());
        planned = Node.joint(all(start, steps(false, Gate.PLAN)));
        text = Node.joint(List.of(planned), HoldUpCause.TEXT_READY, prospect.textReady());
        frozen = Node.joint(all(text, steps(true, Gate.FREEZE)));
        signatures = prospect.sides().stream()
                .map(side -> Node.signature(side.authority(), all(frozen, steps(side, true, Gate.SIGN))))
                .toList();
        signed = Node.joint(Stream.concat(signatures.stream(), steps(true, Gate.LAST_SIGNATURE).stream())
                .toList());
        inForce = Node.joint(all(signed, steps(true, Gate.FORCE)), HoldUpCause.DAY_NAMED, prospect.day());
    }

    static Course of(Prospect prospect) {
        return new Course(prospect, Map.of());
    }

    /** The course where bodies that may stay silent consent in words. */
    static Course of(Prospect prospect, Map<StepOf, LocalDate> consents) {
        return new Course(prospect, consents);
    }

    Node planned() {
        return planned;
    }

    Node text() {
        return text;
    }

    Node frozen() {
        return frozen;
    }

    List<Node> signatures() {
        return signatures;
    }

    LocalDate lastSignature() {
        return signatures.stream().map(Node::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    Node signed() {
        return signed;
    }

    Node inForce() {
        return inForce;
    }

    /** Every step that applies, those that only warn too, each after the steps that it rests on. */
    Collection<Node> steps() {
        Circumstances now = new Circumstances(prospect, true);
        for (Side side : prospect.sides()) {
            side.profile().steps().stream()
                    .filter(step -> now.hold(side.authority(), step.when()))
                    .forEach(step -> node(now, side, step));
        }
        return withText.values();
    }

    private List<Node> steps(boolean hasText, Gate gate) {
        return prospect.sides().stream()
                .flatMap(side -> steps(side, hasText, gate).stream())
                .toList();
    }

    /** The steps that hold up a party before a gate. */
    private List<Node> steps(Side side, boolean hasText, Gate gate) {
        Circumstances now = new Circumstances(prospect, hasText);
        return side.profile().steps().stream()
                .filter(step -> holdsUp(now, side, step, gate))
                .map(step -> node(now, side, step))
                .toList();
    }

    private static boolean holdsUp(Circumstances now, Side side, Step step, Gate gate) {
        return step.severity() == Severity.BLOCK
                && now.gate(step).compareTo(gate) <= 0
                && now.hold(side.authority(), step.when());
    }

    private Node node(Circumstances now, Side side, Step step) {
        Map<StepOf, Node> known = now.hasText() ? withText : beforeText;
        StepOf key = new StepOf(side.authority().id(), step.code());
        Node node = known.get(key);
        if (node == null) {
            node = Node.step(
                    side.authority(),
                    step,
                    first(now, side, step),
                    Optional.ofNullable(floors.get(key)),
                    Optional.ofNullable(consents.get(key)));
            known.put(key, node);
        }
        return node;
    }

    /** What must be there before a step: a decision on the subjects need not wait for the text, but may. */
    private List<Node> first(Circumstances now, Side side, Step step) {
        List<Node> earlier = earlier(now, now, side, step);
        if (step.scope() == Scope.TEXT) {
            return all(frozen, earlier);
        }
        if (now.hasText() && step.when().contains(When.JOINS_ASSOCIATION)) {
            return all(text, earlier);
        }
        List<Node> atOnce = all(start, earlier);
        if (now.hasText()) {
            // Until a text says that what this rests on may follow the signatures, it rests on that too.
            atOnce.addAll(earlier(new Circumstances(prospect, false), now, side, step));
        }
        List<Node> onceThereIsAText = now.hasText() ? all(text, earlier) : atOnce;
        return Node.last(onceThereIsAText).isBefore(Node.last(atOnce)) ? onceThereIsAText : atOnce;
    }

    private List<Node> earlier(Circumstances asking, Circumstances now, Side side, Step step) {
        return step.after().stream()
                .flatMap(code -> side.profile().step(code).stream())
                .filter(before -> holdsUp(asking, side, before, asking.gate(step)))
                .map(before -> node(now, side, before))
                .toList();
    }

    private static List<Node> all(Node one, List<Node> others) {
        List<Node> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }
}
