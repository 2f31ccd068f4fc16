package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.ObligationRule;

/** The due days of obligations, counted from the last signature. */
record ObligationDates(TimetableRequest request, LocalDate signedOn) {
    /** Returns an entry for each due day. */
    List<TimetableEntry> entries() {
        Circumstances now = new Circumstances(request, true);
        return request.parties().stream()
                .flatMap(party -> party.profile().obligations().stream()
                        .filter(obligation -> now.hold(party.authority(), obligation.when()))
                        .flatMap(obligation -> days(obligation).map(day -> entry(party, obligation, day))))
                .toList();
    }

    private static TimetableEntry entry(ProfiledParty party, ObligationRule obligation, LocalDate day) {
        return new TimetableEntry(
                day,
                day,
                TimetableEntryKind.OBLIGATION,
                Optional.of(party.authority()),
                obligation.code(),
                Optional.of(obligation));
    }

    private Stream<LocalDate> days(ObligationRule obligation) {
        return switch (obligation.raisedBy()) {
            case SIGNING, ENTRY_INTO_FORCE -> daysFromSigning(obligation);
            case TERM_END -> request.until().map(obligation::due).stream();
            case VACANT_CONTACT, TAKING_UP -> Stream.empty();
        };
    }

    private Stream<LocalDate> daysFromSigning(ObligationRule obligation) {
        if (!obligation.recurring()) {
            return Stream.of(obligation.due(signedOn));
        }
        LocalDate end = signedOn.plusYears(request.years());
        LocalDate last = request.until().filter(end::isAfter).orElse(end);
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> obligation.due(signedOn, number))
                .takeWhile(day -> !day.isAfter(last));
    }
}
