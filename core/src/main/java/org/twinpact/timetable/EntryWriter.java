package org.twinpact.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;

/** A writer of the entries of a timetable. Single-use and not thread-safe. */
final class EntryWriter {
    private final TimetableRequest request;
    private final Circumstances now;
    private final Schedule schedule;
    private final List<TimetableEntry> entries = new ArrayList<>();

    private EntryWriter(TimetableRequest request, Schedule schedule) {
        this.request = request;
        this.now = new Circumstances(request, true);
        this.schedule = schedule;
    }

    /**
     * Returns the entries, sorted by day. Entries of the same day are in an order in which all can lawfully be done.
     */
    static List<TimetableEntry> write(TimetableRequest request, Schedule schedule) {
        EntryWriter writer = new EntryWriter(request, schedule);
        for (Gate gate : Gate.values()) {
            schedule.steps().stream()
                    .filter(task -> writer.group(task.step().orElseThrow()) == gate)
                    .forEach(writer::addStep);
            writer.addPassage(gate);
        }
        writer.entries.sort(Comparator.comparing(TimetableEntry::day));
        return writer.entries;
    }

    /** Returns the gate under which a step is listed. A step that only the text requires is listed after the text. */
    private Gate group(Step step) {
        Gate gate = now.gate(step);
        return gate == Gate.PLAN && step.when().contains(Circumstance.JOINS_ASSOCIATION) ? Gate.TEXT : gate;
    }

    private void addPassage(Gate gate) {
        switch (gate) {
            case EXPLORE -> {}
            case PLAN -> {
                add(TimetableEntryKind.PLAN, schedule.planEndorsed());
                add(TimetableEntryKind.TEXT_READY, schedule.textReady());
            }
            case TEXT -> add(TimetableEntryKind.TEXT_FINAL, schedule.textFinal());
            case SIGN -> schedule.signatures().forEach(this::addSignature);
            case ALL_SIGNED -> add(TimetableEntryKind.SIGNED, schedule.signed());
            case ENTRY_INTO_FORCE -> {
                add(TimetableEntryKind.ENTRY_INTO_FORCE, schedule.inForce());
                entries.addAll(new ObligationDates(request, schedule.lastSignature()).entries());
            }
        }
    }

    private void addStep(Task task) {
        Step step = task.step().orElseThrow();
        TimetableEntryKind kind = step.filing() ? TimetableEntryKind.FILING : TimetableEntryKind.DECISION;
        entries.add(new TimetableEntry(
                task.startedOn(), task.completedOn(), kind, task.party(), step.code(), Optional.of(step)));
    }

    private void addSignature(Task task) {
        LocalAuthority signing = task.party().orElseThrow();
        List<SignatoryRule> rules = request.parties().stream()
                .filter(party -> party.authority().equals(signing))
                .flatMap(party -> party.profile().signatories().stream())
                .filter(rule -> now.hold(signing, rule.when()))
                .toList();
        rules.forEach(rule -> entries.add(new TimetableEntry(
                task.startedOn(),
                task.startedOn(),
                TimetableEntryKind.SIGNATURE,
                task.party(),
                TimetableEntryKind.SIGNATURE.name(),
                Optional.of(rule))));
        if (rules.isEmpty()) {
            add(TimetableEntryKind.SIGNATURE, task);
        }
    }

    private void add(TimetableEntryKind kind, Task task) {
        entries.add(new TimetableEntry(
                task.startedOn(), task.startedOn(), kind, task.party(), kind.name(), Optional.empty()));
    }
}
