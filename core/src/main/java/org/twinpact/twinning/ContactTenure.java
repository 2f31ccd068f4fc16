package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;

/**
 * The time in which a party had one contact point. Immutable.
 *
 * @param contact the contact point
 * @param from the day of its appointment
 * @param until the first day on which it was another one or vacant, empty for the present one
 */
public record ContactTenure(ContactPoint contact, LocalDate from, Optional<LocalDate> until) {
    public ContactTenure {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Returns the contact points of a party in order, by the days on which they were appointed or became vacant. */
    static List<ContactTenure> of(Predicate<AuthorityId> party, List<Event> history) {
        List<Change> changes = history.stream()
                .flatMap(event -> change(party, event))
                .sorted(Comparator.comparing(Change::on))
                .toList();
        List<ContactTenure> tenures = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            LocalDate from = changes.get(i).on();
            Optional<LocalDate> until =
                    i + 1 < changes.size() ? Optional.of(changes.get(i + 1).on()) : Optional.empty();
            if (!until.equals(Optional.of(from))) {
                changes.get(i).contact().ifPresent(contact -> tenures.add(new ContactTenure(contact, from, until)));
            }
        }
        return List.copyOf(tenures);
    }

    private static Stream<Change> change(Predicate<AuthorityId> party, Event event) {
        if (event.data() instanceof ContactEvents.ContactAppointed appointed && party.test(appointed.party())) {
            return Stream.of(new Change(event.on(), Optional.of(appointed.contact())));
        }
        return event.data() instanceof ContactEvents.ContactVacated vacated && party.test(vacated.party())
                ? Stream.of(new Change(vacated.since(), Optional.empty()))
                : Stream.empty();
    }

    /** A contact point that was appointed on a day, or nobody if it became vacant. */
    private record Change(LocalDate on, Optional<ContactPoint> contact) {}
}
