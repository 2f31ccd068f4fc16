package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.DutyRule;

/** The days on which duties fall due, counted from the last signature. */
record DutyDays(Prospect prospect, LocalDate signedOn) {
    List<Entry> entries() {
        Circumstances now = new Circumstances(prospect, true);
        return prospect.sides().stream()
                .flatMap(side -> side.profile().duties().stream()
                        .filter(duty -> now.hold(side.authority(), duty.when()))
                        .flatMap(duty -> days(duty).map(day -> entry(side, duty, day))))
                .toList();
    }

    private static Entry entry(Side side, DutyRule duty, LocalDate day) {
        return new Entry(day, day, EntryKind.DUTY, Optional.of(side.authority()), duty.code(), Optional.of(duty));
    }

    private Stream<LocalDate> days(DutyRule duty) {
        LocalDate first = next(duty, signedOn);
        if (!duty.recurring()) {
            return Stream.of(first);
        }
        LocalDate end = signedOn.plusYears(prospect.years());
        LocalDate last = prospect.until().filter(end::isAfter).orElse(end);
        return Stream.iterate(
                        Optional.of(first),
                        day -> day.map(due -> next(duty, due)).filter(due -> due.isAfter(day.get())))
                .takeWhile(day -> day.filter(due -> !due.isAfter(last)).isPresent())
                .flatMap(Optional::stream);
    }

    private static LocalDate next(DutyRule duty, LocalDate after) {
        return duty.day()
                .map(fixed -> {
                    LocalDate sameYear = fixed.atYear(after.getYear());
                    return sameYear.isAfter(after) ? sameYear : fixed.atYear(after.getYear() + 1);
                })
                .orElseGet(() -> after.plus(duty.within()));
    }
}
