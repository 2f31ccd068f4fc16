package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Step;

/** Something that is done as soon as all that comes first stands, and not before a day of its own. */
final class Node {
    private final Optional<LocalAuthority> party;
    private final Optional<Step> step;
    private final List<Node> first;
    private final HoldUpCause cause;
    private final Optional<LocalDate> floor;
    private final LocalDate ready;
    private final LocalDate day;
    private final LocalDate stands;

    private Node(
            Optional<LocalAuthority> party,
            Optional<Step> step,
            List<Node> first,
            HoldUpCause cause,
            Optional<LocalDate> floor,
            Optional<LocalDate> consent) {
        this.party = party;
        this.step = step;
        this.first = List.copyOf(first);
        this.cause = cause;
        this.floor = floor;
        this.ready = first.isEmpty() ? floor.orElseThrow() : last(first);
        this.day = later(ready, floor);
        this.stands = consent.map(given -> later(day, consent))
                .or(() -> step.flatMap(Step::silence).map(day::plus))
                .orElse(day);
    }

    static Node start(LocalDate from) {
        return new Node(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                HoldUpCause.EARLIEST_DAY,
                Optional.of(from),
                Optional.empty());
    }

    /** What all do together once all of these stand. */
    static Node joint(List<Node> first) {
        return joint(first, HoldUpCause.EARLIEST_DAY, Optional.empty());
    }

    static Node joint(List<Node> first, HoldUpCause cause, Optional<LocalDate> floor) {
        return new Node(Optional.empty(), Optional.empty(), first, cause, floor, Optional.empty());
    }

    static Node signature(LocalAuthority party, List<Node> first) {
        return new Node(
                Optional.of(party),
                Optional.empty(),
                first,
                HoldUpCause.EARLIEST_DAY,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A step of a party.
     *
     * @param floor the day before which it cannot be taken
     * @param consent the day of a consent in words, which takes the place of silence
     */
    static Node step(
            LocalAuthority party, Step step, List<Node> first, Optional<LocalDate> floor, Optional<LocalDate> consent) {
        return new Node(
                Optional.of(party),
                Optional.of(step),
                first,
                HoldUpCause.EARLIEST_DAY,
                floor,
                step.silence().isPresent() ? consent : Optional.empty());
    }

    LocalDate day() {
        return day;
    }

    LocalDate stands() {
        return stands;
    }

    Optional<LocalAuthority> party() {
        return party;
    }

    Optional<Step> step() {
        return step;
    }

    /** What is waited for on every longest way from a day to this node, in the order in which it ends. */
    List<HoldUp> holdUps(LocalDate from) {
        Set<HoldUp> found = new LinkedHashSet<>();
        holdUps(from, new HashSet<>(), found::add);
        return found.stream().sorted(Comparator.comparing(HoldUp::until)).toList();
    }

    private void holdUps(LocalDate from, Set<Node> visited, Consumer<HoldUp> found) {
        if (!visited.add(this)) {
            return;
        }
        if (day.equals(ready)) {
            first.stream()
                    .filter(node -> node.stands.equals(ready))
                    .forEach(node -> node.holdUps(from, visited, found));
        }
        floor.filter(day::equals)
                .filter(own -> own.isAfter(from))
                .ifPresent(own -> found.accept(new HoldUp(cause, party, step, ready, own)));
        if (stands.isAfter(day)) {
            found.accept(new HoldUp(HoldUpCause.SILENCE, party, step, day, stands));
        }
    }

    /** The day on which the last of these stands. */
    static LocalDate last(List<Node> nodes) {
        return nodes.stream().map(Node::stands).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }
}
