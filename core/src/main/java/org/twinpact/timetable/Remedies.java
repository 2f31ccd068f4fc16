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
import org.twinpact.agreement.Moment;
import org.twinpact.authority.LocalAuthority;

/** Tries changes, by the whole course run again, and keeps those that bring a day forward. */
final class Remedies {
    private static final Comparator<Remedy> SMALLEST_FIRST = Comparator.<Remedy>comparingInt(
                    remedy -> remedy.changes().size())
            .thenComparing(Remedy::kind)
            .thenComparing(Remedy::day)
            .thenComparing(Remedies::moved);

    private final Prospect prospect;
    private final Function<Course, Node> goal;
    private final LocalDate day;

    Remedies(Prospect prospect, Function<Course, Node> goal, LocalDate day) {
        this.prospect = prospect;
        this.goal = goal;
        this.day = day;
    }

    /**
     * All single changes that help; where none does, for each kind those that help together. The smallest first. Of
     * days, only what is waited for can help, unless the text itself names the day.
     */
    List<Remedy> of(List<HoldUp> holdUps) {
        List<HoldUp> movable = holdUps.stream()
                .filter(holdUp -> holdUp.cause() != HoldUpCause.DAY_NAMED)
                .toList();
        List<Remedy> single = single(movable);
        return single.isEmpty() ? together(movable) : single;
    }

    private List<Remedy> single(List<HoldUp> holdUps) {
        return Stream.of(
                        holdUps.stream().flatMap(holdUp -> relieved(List.of(holdUp)).stream()),
                        withoutMoney().stream(),
                        ratified().stream(),
                        smaller())
                .flatMap(found -> found)
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    private List<Remedy> together(List<HoldUp> holdUps) {
        return Stream.of(HoldUpCause.EARLIEST_DAY, HoldUpCause.SILENCE)
                .map(cause -> holdUps.stream()
                        .filter(holdUp -> holdUp.cause() == cause)
                        .toList())
                .flatMap(alike -> relieved(needed(alike)).stream())
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    /** Some of which none can be left out, if all of them help. */
    private List<HoldUp> needed(List<HoldUp> holdUps) {
        List<HoldUp> needed = holdUps;
        for (HoldUp one : holdUps) {
            List<HoldUp> others = needed.stream().filter(other -> other != one).toList();
            if (with(earliest(others)).isBefore(day)) {
                needed = others;
            }
        }
        return needed;
    }

    private List<Change> earliest(List<HoldUp> holdUps) {
        return holdUps.stream()
                .map(holdUp -> Change.of(holdUp, prospect.start()))
                .toList();
    }

    /** The latest days that still bring the best that days as early as can be would bring. */
    private Optional<Remedy> relieved(List<HoldUp> holdUps) {
        List<Change> changes = new ArrayList<>(earliest(holdUps));
        LocalDate best = with(changes);
        if (!best.isBefore(day)) {
            return Optional.empty();
        }
        for (int i = 0; i < holdUps.size(); i++) {
            delay(changes, i, holdUps.get(i), best);
        }
        return Optional.of(new Remedy(changes, best));
    }

    private void delay(List<Change> changes, int at, HoldUp holdUp, LocalDate best) {
        long early = 0;
        long late = ChronoUnit.DAYS.between(prospect.start(), holdUp.until());
        while (late - early > 1) {
            // Most changes have to be made at once or nearly so.
            long middle = Math.min((early + late) / 2, 2 * early + 1);
            changes.set(at, Change.of(holdUp, prospect.start().plusDays(middle)));
            if (with(changes).isAfter(best)) {
                late = middle;
            } else {
                early = middle;
            }
        }
        changes.set(at, Change.of(holdUp, prospect.start().plusDays(early)));
    }

    /** The day where days are changed so; a consent before its filing is given with it. */
    private LocalDate with(List<Change> changes) {
        Prospect changed = prospect;
        Map<StepOf, LocalDate> consents = new HashMap<>();
        for (Change change : changes) {
            LocalDate by = change.by().orElseThrow();
            if (change.kind() == RemedyKind.EARLIER_TEXT) {
                changed = changed.withTextReady(by);
            } else if (change.kind() == RemedyKind.EARLIER_DAY) {
                changed = moved(changed, stepOf(change), by);
            } else {
                consents.put(stepOf(change), by);
            }
        }
        return day(Course.of(changed, consents));
    }

    private static StepOf stepOf(Change change) {
        return new StepOf(
                change.party().orElseThrow().id(), change.step().orElseThrow().code());
    }

    private static Prospect moved(Prospect prospect, StepOf step, LocalDate by) {
        return prospect.withNotBefore(prospect.notBefore().stream()
                .map(own -> new StepOf(own.party(), own.step()).equals(step)
                        ? new NotBefore(own.party(), own.step(), by)
                        : own)
                .toList());
    }

    private Optional<Remedy> withoutMoney() {
        return prospect.money()
                ? helps(Change.of(RemedyKind.NO_MONEY, Optional.empty()), prospect.withMoney(false))
                : Optional.empty();
    }

    private Optional<Remedy> ratified() {
        return prospect.force() == Moment.RATIFICATION
                ? Optional.empty()
                : helps(Change.of(RemedyKind.RATIFICATION, Optional.empty()), prospect.withForce(Moment.RATIFICATION));
    }

    private Stream<Remedy> smaller() {
        return prospect.sides().size() < 3
                ? Stream.empty()
                : prospect.sides().stream().flatMap(side -> without(side).stream());
    }

    private Optional<Remedy> without(Side side) {
        List<Side> others =
                prospect.sides().stream().filter(other -> !other.equals(side)).toList();
        Optional<LocalAuthority> party = Optional.of(side.authority());
        return helps(Change.of(RemedyKind.WITHOUT_PARTY, party), prospect.withSides(others));
    }

    private Optional<Remedy> helps(Change change, Prospect changed) {
        LocalDate then = day(Course.of(changed));
        return then.isBefore(day) ? Optional.of(new Remedy(List.of(change), then)) : Optional.empty();
    }

    private LocalDate day(Course course) {
        return goal.apply(course).day();
    }

    /** By how many days the changes move what they move. */
    private static long moved(Remedy remedy) {
        return remedy.changes().stream()
                .filter(change -> change.by().isPresent())
                .mapToLong(change -> ChronoUnit.DAYS.between(
                        change.by().get(), change.insteadOf().orElseThrow()))
                .sum();
    }
}
