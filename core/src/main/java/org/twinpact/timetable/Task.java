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

/** A task on the critical path. It starts once all its predecessors are completed and its earliest day has come. */
final class Task {
    private final Optional<LocalAuthority> party;
    private final Optional<Step> step;
    private final List<Task> predecessors;
    private final DelayCause cause;
    private final Optional<LocalDate> earliestDay;
    private final LocalDate ready;
    private final LocalDate startedOn;
    private final LocalDate completedOn;

    private Task(
            Optional<LocalAuthority> party,
            Optional<Step> step,
            List<Task> predecessors,
            DelayCause cause,
            Optional<LocalDate> earliestDay,
            Optional<LocalDate> consent) {
        this.party = party;
        this.step = step;
        this.predecessors = List.copyOf(predecessors);
        this.cause = cause;
        this.earliestDay = earliestDay;
        this.ready = predecessors.isEmpty() ? earliestDay.orElseThrow() : lastCompletion(predecessors);
        this.startedOn = later(ready, earliestDay);
        this.completedOn = consent.map(given -> later(startedOn, consent))
                .or(() -> step.flatMap(Step::silence).map(startedOn::plus))
                .orElse(startedOn);
    }

    /** Returns the task that all others follow. */
    static Task start(LocalDate day) {
        return new Task(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                DelayCause.EARLIEST_DAY,
                Optional.of(day),
                Optional.empty());
    }

    /** Returns a task of all parties together, without an earliest day. */
    static Task joint(List<Task> predecessors) {
        return joint(predecessors, DelayCause.EARLIEST_DAY, Optional.empty());
    }

    /** Returns a task of all parties together, delayed by the given cause until the earliest day. */
    static Task joint(List<Task> predecessors, DelayCause cause, Optional<LocalDate> earliestDay) {
        return new Task(Optional.empty(), Optional.empty(), predecessors, cause, earliestDay, Optional.empty());
    }

    /** Returns the signature of a party. */
    static Task signature(LocalAuthority party, List<Task> predecessors) {
        return new Task(
                Optional.of(party),
                Optional.empty(),
                predecessors,
                DelayCause.EARLIEST_DAY,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns a step of a party.
     *
     * @param earliestDay the day before which it cannot be taken
     * @param consent the day of an express consent, which replaces silence
     */
    static Task step(
            LocalAuthority party,
            Step step,
            List<Task> predecessors,
            Optional<LocalDate> earliestDay,
            Optional<LocalDate> consent) {
        return new Task(
                Optional.of(party),
                Optional.of(step),
                predecessors,
                DelayCause.EARLIEST_DAY,
                earliestDay,
                step.silence().isPresent() ? consent : Optional.empty());
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    Optional<LocalAuthority> party() {
        return party;
    }

    Optional<Step> step() {
        return step;
    }

    /** Returns the delays on every critical path from a day to this task, in the order in which they end. */
    List<Delay> delays(LocalDate from) {
        Set<Delay> found = new LinkedHashSet<>();
        collectDelays(from, new HashSet<>(), found::add);
        return found.stream().sorted(Comparator.comparing(Delay::until)).toList();
    }

    private void collectDelays(LocalDate from, Set<Task> visited, Consumer<Delay> found) {
        if (!visited.add(this)) {
            return;
        }
        if (startedOn.equals(ready)) {
            predecessors.stream()
                    .filter(task -> task.completedOn.equals(ready))
                    .forEach(task -> task.collectDelays(from, visited, found));
        }
        earliestDay
                .filter(startedOn::equals)
                .filter(day -> day.isAfter(from))
                .ifPresent(day -> found.accept(new Delay(cause, party, step, ready, day)));
        if (completedOn.isAfter(startedOn)) {
            found.accept(new Delay(DelayCause.SILENCE, party, step, startedOn, completedOn));
        }
    }

    /** Returns the day on which the last of these tasks is completed. */
    static LocalDate lastCompletion(List<Task> tasks) {
        return tasks.stream()
                .map(Task::completedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }
}
