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
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;

/** The critical-path schedule of a request: each task up to the entry into force on its earliest day. */
final class Schedule {
    private final TimetableRequest request;
    private final Map<StepKey, LocalDate> consents;
    private final Map<StepKey, LocalDate> earliestDays = new HashMap<>();
    private final Map<StepKey, Task> beforeText = new LinkedHashMap<>();
    private final Map<StepKey, Task> withText = new LinkedHashMap<>();
    private final Task start;
    private final Task planEndorsed;
    private final Task textReady;
    private final Task textFinal;
    private final List<Task> signatures;
    private final Task signed;
    private final Task inForce;

    private Schedule(TimetableRequest request, Map<StepKey, LocalDate> consents) {
        this.request = request;
        this.consents = consents;
        request.earliestDays()
                .forEach(earliest -> earliestDays.put(new StepKey(earliest.party(), earliest.step()), earliest.day()));
        start = Task.start(request.start());
        planEndorsed = Task.joint(all(start, steps(false, Gate.PLAN)));
        textReady = Task.joint(List.of(planEndorsed), DelayCause.TEXT_READY, request.textReady());
        textFinal = Task.joint(all(textReady, steps(true, Gate.TEXT)));
        signatures = request.parties().stream()
                .map(party -> Task.signature(party.authority(), all(textFinal, steps(party, true, Gate.SIGN))))
                .toList();
        signed = Task.joint(Stream.concat(signatures.stream(), steps(true, Gate.ALL_SIGNED).stream())
                .toList());
        inForce = Task.joint(all(signed, steps(true, Gate.ENTRY_INTO_FORCE)), DelayCause.DAY_NAMED, request.day());
    }

    /** Returns the schedule of a request. */
    static Schedule of(TimetableRequest request) {
        return new Schedule(request, Map.of());
    }

    /** Returns the schedule of a request in which bodies that may remain silent consent expressly on the given days. */
    static Schedule of(TimetableRequest request, Map<StepKey, LocalDate> consents) {
        return new Schedule(request, consents);
    }

    Task planEndorsed() {
        return planEndorsed;
    }

    Task textReady() {
        return textReady;
    }

    Task textFinal() {
        return textFinal;
    }

    List<Task> signatures() {
        return signatures;
    }

    LocalDate lastSignature() {
        return signatures.stream()
                .map(Task::startedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Task signed() {
        return signed;
    }

    Task inForce() {
        return inForce;
    }

    /** Returns every step that applies, including those that only warn, each after the steps that it depends on. */
    Collection<Task> steps() {
        Circumstances now = new Circumstances(request, true);
        for (ProfiledParty party : request.parties()) {
            party.profile().steps().stream()
                    .filter(step -> now.hold(party.authority(), step.when()))
                    .forEach(step -> task(now, party, step));
        }
        return withText.values();
    }

    private List<Task> steps(boolean hasText, Gate gate) {
        return request.parties().stream()
                .flatMap(party -> steps(party, hasText, gate).stream())
                .toList();
    }

    /** Returns the steps that block a party before a gate. */
    private List<Task> steps(ProfiledParty party, boolean hasText, Gate gate) {
        Circumstances now = new Circumstances(request, hasText);
        return party.profile().steps().stream()
                .filter(step -> blocks(now, party, step, gate))
                .map(step -> task(now, party, step))
                .toList();
    }

    private static boolean blocks(Circumstances now, ProfiledParty party, Step step, Gate gate) {
        return step.severity() == Severity.BLOCK
                && now.gate(step).compareTo(gate) <= 0
                && now.hold(party.authority(), step.when());
    }

    private Task task(Circumstances now, ProfiledParty party, Step step) {
        Map<StepKey, Task> known = now.hasText() ? withText : beforeText;
        StepKey key = new StepKey(party.authority().id(), step.code());
        Task task = known.get(key);
        if (task == null) {
            task = Task.step(
                    party.authority(),
                    step,
                    predecessors(now, party, step),
                    Optional.ofNullable(earliestDays.get(key)),
                    Optional.ofNullable(consents.get(key)));
            known.put(key, task);
        }
        return task;
    }

    /** Returns the predecessors of a step. A decision on the subjects may wait for the text but need not do so. */
    private List<Task> predecessors(Circumstances now, ProfiledParty party, Step step) {
        List<Task> earlier = earlier(now, now, party, step);
        if (step.isOfSignedText()) {
            return all(signatures.get(request.parties().indexOf(party)), earlier);
        }
        if (step.scope() == Scope.TEXT) {
            return all(textFinal, earlier);
        }
        if (now.hasText() && step.when().contains(Circumstance.JOINS_ASSOCIATION)) {
            return all(textReady, earlier);
        }
        List<Task> atOnce = all(start, earlier);
        if (now.hasText()) {
            // A step that a text lets follow the signatures is a predecessor until that text is ready.
            atOnce.addAll(earlier(new Circumstances(request, false), now, party, step));
        }
        List<Task> onceTextIsReady = now.hasText() ? all(textReady, earlier) : atOnce;
        return Task.lastCompletion(onceTextIsReady).isBefore(Task.lastCompletion(atOnce)) ? onceTextIsReady : atOnce;
    }

    private List<Task> earlier(Circumstances asking, Circumstances now, ProfiledParty party, Step step) {
        return step.after().stream()
                .flatMap(code -> party.profile().step(code).stream())
                .filter(before -> blocks(asking, party, before, asking.gate(step)))
                .map(before -> task(now, party, before))
                .toList();
    }

    private static List<Task> all(Task one, List<Task> others) {
        List<Task> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }
}
