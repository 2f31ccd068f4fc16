package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.DutyRule;

/** The due dates of obligations, counted from the last signature. */
record ObligationDates(TimetableRequest request, LocalDate signedOn) {
    /** Returns an entry for each due date. */
    List<TimetableEntry> entries() {
        Circumstances now = new Circumstances(request, true);
        return request.parties().stream()
                .flatMap(party -> party.profile().duties().stream()
                        .filter(duty -> now.hold(party.authority(), duty.when()))
                        .flatMap(duty -> days(duty).map(day -> entry(party, duty, day))))
                .toList();
    }

    private static TimetableEntry entry(ProfiledParty party, DutyRule duty, LocalDate day) {
        return new TimetableEntry(
                day,
                day,
                TimetableEntryKind.OBLIGATION,
                Optional.of(party.authority()),
                duty.code(),
                Optional.of(duty));
    }

    private Stream<LocalDate> days(DutyRule duty) {
        LocalDate first = duty.due(signedOn);
        if (!duty.recurring()) {
            return Stream.of(first);
        }
        LocalDate end = signedOn.plusYears(request.years());
        LocalDate last = request.until().filter(end::isAfter).orElse(end);
        return Stream.iterate(Optional.of(first), day -> day.map(duty::due).filter(due -> due.isAfter(day.get())))
                .takeWhile(day -> day.filter(due -> !due.isAfter(last)).isPresent())
                .flatMap(Optional::stream);
    }
}
