package org.twinpact.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;

/** Writes a course down as the lines of a timetable. Used once, by one thread. */
final class Entries {
    private final Prospect prospect;
    private final Circumstances now;
    private final Course course;
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Prospect prospect, Course course) {
        this.prospect = prospect;
        this.now = new Circumstances(prospect, true);
        this.course = course;
    }

    /** By day; on the same day in an order in which all of it can lawfully be done. */
    static List<Entry> of(Prospect prospect, Course course) {
        Entries entries = new Entries(prospect, course);
        for (Gate gate : Gate.values()) {
            course.steps().stream()
                    .filter(node -> entries.group(node.step().orElseThrow()) == gate)
                    .forEach(entries::step);
            entries.pass(gate);
        }
        entries.entries.sort(Comparator.comparing(Entry::day));
        return entries.entries;
    }

    /** Of a step that only the text brings about nothing can be done before there is one. */
    private Gate group(Step step) {
        Gate gate = now.gate(step);
        return gate == Gate.PLAN && step.when().contains(When.JOINS_ASSOCIATION) ? Gate.FREEZE : gate;
    }

    private void pass(Gate gate) {
        switch (gate) {
            case EXPLORE -> {}
            case PLAN -> {
                add(EntryKind.PLAN, course.planned());
                add(EntryKind.TEXT, course.text());
            }
            case FREEZE -> add(EntryKind.FREEZE, course.frozen());
            case SIGN -> course.signatures().forEach(this::signature);
            case LAST_SIGNATURE -> add(EntryKind.SIGNED, course.signed());
            case FORCE -> {
                add(EntryKind.FORCE, course.inForce());
                entries.addAll(new DutyDays(prospect, course.lastSignature()).entries());
            }
        }
    }

    private void step(Node node) {
        Step step = node.step().orElseThrow();
        EntryKind kind = step.filing() ? EntryKind.FILING : EntryKind.DECISION;
        entries.add(new Entry(node.day(), node.stands(), kind, node.party(), step.code(), Optional.of(step)));
    }

    private void signature(Node node) {
        LocalAuthority party = node.party().orElseThrow();
        List<SignatoryRule> rules = prospect.sides().stream()
                .filter(side -> side.authority().equals(party))
                .flatMap(side -> side.profile().signatories().stream())
                .filter(rule -> now.hold(party, rule.when()))
                .toList();
        rules.forEach(rule -> entries.add(new Entry(
                node.day(),
                node.day(),
                EntryKind.SIGNATURE,
                node.party(),
                EntryKind.SIGNATURE.name(),
                Optional.of(rule))));
        if (rules.isEmpty()) {
            add(EntryKind.SIGNATURE, node);
        }
    }

    private void add(EntryKind kind, Node node) {
        entries.add(new Entry(node.day(), node.day(), kind, node.party(), kind.name(), Optional.empty()));
    }
}
