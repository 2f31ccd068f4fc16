package org.twinpact.timetable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.authority.LocalAuthority;

/**
 * A search for the remedies that make a day earlier. It computes the whole schedule again for each change that it
 * tries.
 */
final class RemedySearch {
    private static final Comparator<Remedy> SMALLEST_FIRST = Comparator.<Remedy>comparingInt(
                    remedy -> remedy.steps().size())
            .thenComparing(Remedy::kind)
            .thenComparing(Remedy::day)
            .thenComparing(RemedySearch::daysMoved);

    private final TimetableRequest request;
    private final Function<Schedule, Task> goal;
    private final LocalDate day;

    RemedySearch(TimetableRequest request, Function<Schedule, Task> goal, LocalDate day) {
        this.request = request;
        this.goal = goal;
        this.day = day;
    }

    /**
     * Returns all single changes that help, the smallest first. If none does, returns for each kind the changes that
     * help together. Only days that end one of the delays are changed, and never a day that the text names.
     */
    List<Remedy> remediesFor(List<Delay> delays) {
        List<Delay> movable = delays.stream()
                .filter(delay -> delay.cause() != DelayCause.DAY_NAMED)
                .toList();
        List<Remedy> single = single(movable);
        return single.isEmpty() ? together(movable) : single;
    }

    private List<Remedy> single(List<Delay> delays) {
        return Stream.of(
                        delays.stream().flatMap(delay -> shortened(List.of(delay)).stream()),
                        withoutMoney().stream(),
                        ratified().stream(),
                        withoutOneParty())
                .flatMap(found -> found)
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    private List<Remedy> together(List<Delay> delays) {
        return Stream.of(DelayCause.EARLIEST_DAY, DelayCause.SILENCE)
                .map(cause ->
                        delays.stream().filter(delay -> delay.cause() == cause).toList())
                .flatMap(alike -> shortened(needed(alike)).stream())
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    /** Returns a subset of the delays of which none can be left out, provided that ending all of them helps. */
    private List<Delay> needed(List<Delay> delays) {
        List<Delay> needed = delays;
        for (Delay one : delays) {
            List<Delay> others = needed.stream().filter(other -> other != one).toList();
            if (dayAfter(atOnce(others)).isBefore(day)) {
                needed = others;
            }
        }
        return needed;
    }

    private List<RemedyStep> atOnce(List<Delay> delays) {
        return delays.stream()
                .map(delay -> RemedyStep.of(delay, request.start()))
                .toList();
    }

    /**
     * Returns a remedy with the latest days that still give the best result, which is that of ending all delays at
     * once. Empty if that does not help.
     */
    private Optional<Remedy> shortened(List<Delay> delays) {
        List<RemedyStep> steps = new ArrayList<>(atOnce(delays));
        LocalDate best = dayAfter(steps);
        if (!best.isBefore(day)) {
            return Optional.empty();
        }
        for (int i = 0; i < delays.size(); i++) {
            postpone(steps, i, delays.get(i), best);
        }
        return Optional.of(new Remedy(steps, best));
    }

    private void postpone(List<RemedyStep> steps, int at, Delay delay, LocalDate best) {
        long early = 0;
        long late = ChronoUnit.DAYS.between(request.start(), delay.until());
        while (late - early > 1) {
            // Most changes have to be made at once or nearly so.
            long middle = Math.min((early + late) / 2, 2 * early + 1);
            steps.set(at, RemedyStep.of(delay, request.start().plusDays(middle)));
            if (dayAfter(steps).isAfter(best)) {
                late = middle;
            } else {
                early = middle;
            }
        }
        steps.set(at, RemedyStep.of(delay, request.start().plusDays(early)));
    }

    /**
     * Returns the day that results from the given changes of days. A consent before its filing counts as given with the
     * filing.
     */
    private LocalDate dayAfter(List<RemedyStep> steps) {
        TimetableRequest changed = request;
        Map<StepKey, LocalDate> consents = new HashMap<>();
        for (RemedyStep step : steps) {
            LocalDate by = step.by().orElseThrow();
            if (step.kind() == RemedyKind.EARLIER_TEXT) {
                changed = changed.withTextReady(by);
            } else if (step.kind() == RemedyKind.EARLIER_DAY) {
                changed = withDay(changed, keyOf(step), by);
            } else {
                consents.put(keyOf(step), by);
            }
        }
        return day(Schedule.of(changed, consents));
    }

    private static StepKey keyOf(RemedyStep step) {
        return new StepKey(
                step.party().orElseThrow().id(), step.step().orElseThrow().code());
    }

    private static TimetableRequest withDay(TimetableRequest request, StepKey step, LocalDate by) {
        return request.withEarliestDays(request.earliestDays().stream()
                .map(earliest -> new StepKey(earliest.party(), earliest.step()).equals(step)
                        ? new EarliestDay(earliest.party(), earliest.step(), by)
                        : earliest)
                .toList());
    }

    private Optional<Remedy> withoutMoney() {
        return request.money()
                ? ifHelpful(RemedyStep.of(RemedyKind.NO_MONEY, Optional.empty()), request.withMoney(false))
                : Optional.empty();
    }

    private Optional<Remedy> ratified() {
        return request.entryIntoForce() == EntryIntoForce.RATIFICATION
                ? Optional.empty()
                : ifHelpful(
                        RemedyStep.of(RemedyKind.RATIFICATION, Optional.empty()),
                        request.withEntryIntoForce(EntryIntoForce.RATIFICATION));
    }

    private Stream<Remedy> withoutOneParty() {
        return request.parties().size() < 3
                ? Stream.empty()
                : request.parties().stream().flatMap(party -> without(party).stream());
    }

    private Optional<Remedy> without(ProfiledParty party) {
        List<ProfiledParty> others =
                request.parties().stream().filter(other -> !other.equals(party)).toList();
        Optional<LocalAuthority> left = Optional.of(party.authority());
        return ifHelpful(RemedyStep.of(RemedyKind.WITHOUT_PARTY, left), request.withParties(others));
    }

    private Optional<Remedy> ifHelpful(RemedyStep step, TimetableRequest changed) {
        LocalDate then = day(Schedule.of(changed));
        return then.isBefore(day) ? Optional.of(new Remedy(List.of(step), then)) : Optional.empty();
    }

    private LocalDate day(Schedule schedule) {
        return goal.apply(schedule).startedOn();
    }

    /** Returns the total number of days by which the changes move their days. */
    private static long daysMoved(Remedy remedy) {
        return remedy.steps().stream()
                .filter(step -> step.by().isPresent())
                .mapToLong(step -> ChronoUnit.DAYS.between(
                        step.by().get(), step.insteadOf().orElseThrow()))
                .sum();
    }
}
