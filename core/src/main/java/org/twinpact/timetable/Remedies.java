package org.twinpact.timetable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.agreement.Moment;
import org.twinpact.authority.LocalAuthority;

/** Tries single changes, each by the whole course run again, and keeps those that bring a day forward. */
final class Remedies {
    private static final Comparator<Remedy> SMALLEST_FIRST =
            Comparator.comparing(Remedy::kind).thenComparing(Remedy::day).thenComparing(Remedies::moved);

    private final Prospect prospect;
    private final Function<Course, Node> goal;
    private final LocalDate day;

    Remedies(Prospect prospect, Function<Course, Node> goal, LocalDate day) {
        this.prospect = prospect;
        this.goal = goal;
        this.day = day;
    }

    /** All that help, the smallest first; of days, only what is waited for can. */
    List<Remedy> of(List<HoldUp> holdUps) {
        return Stream.of(
                        holdUps.stream().flatMap(holdUp -> relieved(holdUp).stream()),
                        withoutMoney().stream(),
                        ratified().stream(),
                        smaller())
                .flatMap(found -> found)
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    private Optional<Remedy> relieved(HoldUp holdUp) {
        return switch (holdUp.cause()) {
            case TEXT_READY ->
                earlier(RemedyKind.EARLIER_TEXT, holdUp, prospect.start(), by -> Course.of(prospect.withTextReady(by)));
            case EARLIEST_DAY ->
                earlier(RemedyKind.EARLIER_DAY, holdUp, prospect.start(), by -> Course.of(moved(stepOf(holdUp), by)));
            case SILENCE ->
                earlier(RemedyKind.CONSENT, holdUp, holdUp.since(), by -> Course.of(prospect, stepOf(holdUp), by));
            case DAY_NAMED -> Optional.empty();
        };
    }

    private static StepOf stepOf(HoldUp holdUp) {
        return new StepOf(
                holdUp.party().orElseThrow().id(), holdUp.step().orElseThrow().code());
    }

    private Prospect moved(StepOf step, LocalDate by) {
        return prospect.withNotBefore(prospect.notBefore().stream()
                .map(own -> new StepOf(own.party(), own.step()).equals(step)
                        ? new NotBefore(own.party(), own.step(), by)
                        : own)
                .toList());
    }

    /** The latest day that still brings the best that a day as early as can be would bring. */
    private Optional<Remedy> earlier(
            RemedyKind kind, HoldUp holdUp, LocalDate earliest, Function<LocalDate, Course> trial) {
        LocalDate best = day(trial.apply(earliest));
        if (!best.isBefore(day)) {
            return Optional.empty();
        }
        long early = 0;
        long late = ChronoUnit.DAYS.between(earliest, holdUp.until());
        while (late - early > 1) {
            long middle = (early + late) / 2;
            if (day(trial.apply(earliest.plusDays(middle))).isAfter(best)) {
                late = middle;
            } else {
                early = middle;
            }
        }
        return Optional.of(new Remedy(
                kind,
                holdUp.party(),
                holdUp.step(),
                Optional.of(earliest.plusDays(early)),
                Optional.of(holdUp.until()),
                best));
    }

    private Optional<Remedy> withoutMoney() {
        return prospect.money()
                ? helps(RemedyKind.NO_MONEY, Optional.empty(), prospect.withMoney(false))
                : Optional.empty();
    }

    private Optional<Remedy> ratified() {
        return prospect.force() == Moment.RATIFICATION
                ? Optional.empty()
                : helps(RemedyKind.RATIFICATION, Optional.empty(), prospect.withForce(Moment.RATIFICATION));
    }

    private Stream<Remedy> smaller() {
        return prospect.sides().size() < 3
                ? Stream.empty()
                : prospect.sides().stream().flatMap(side -> without(side).stream());
    }

    private Optional<Remedy> without(Side side) {
        List<Side> others =
                prospect.sides().stream().filter(other -> !other.equals(side)).toList();
        return helps(RemedyKind.WITHOUT_PARTY, Optional.of(side.authority()), prospect.withSides(others));
    }

    private Optional<Remedy> helps(RemedyKind kind, Optional<LocalAuthority> party, Prospect changed) {
        LocalDate then = day(Course.of(changed));
        return then.isBefore(day)
                ? Optional.of(new Remedy(kind, party, Optional.empty(), Optional.empty(), Optional.empty(), then))
                : Optional.empty();
    }

    private LocalDate day(Course course) {
        return goal.apply(course).day();
    }

    private static long moved(Remedy remedy) {
        return remedy.by()
                .map(by -> ChronoUnit.DAYS.between(by, remedy.insteadOf().orElseThrow()))
                .orElse(0L);
    }
}
