package org.twinpact.twinning;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;

/**
 * The load of one role in the office of a party: the open twinnings whose contact point is the mailbox of that role.
 * Immutable.
 *
 * @param contact the contact point without the person, or empty for the twinnings that have no contact point
 * @param load the load of these twinnings
 */
public record RoleLoad(Optional<ContactPoint> contact, OfficeLoad load) {
    private static final Comparator<RoleLoad> HEAVIEST_FIRST = Comparator.<RoleLoad>comparingLong(
                    role -> role.load().openTwinnings())
            .thenComparingLong(role -> role.load().obligations())
            .reversed()
            .thenComparing(role -> role.contact().map(ContactPoint::mailbox).orElse(""));

    public RoleLoad {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(load, "load");
    }

    /**
     * Returns the load of each role, the heaviest first. Roles are distinguished by their mailboxes.
     *
     * @param twinnings the twinnings of the party. Those that have ended are left out
     */
    public static List<RoleLoad> of(AuthorityId party, LocalDate day, Collection<Twinning> twinnings) {
        Map<Optional<String>, List<Twinning>> byMailbox = twinnings.stream()
                .filter(twinning -> twinning.stage() != Stage.ENDED && twinning.stage() != Stage.DISCONTINUED)
                .collect(groupingBy(twinning -> contact(twinning, party).map(ContactPoint::mailbox)));
        return byMailbox.values().stream()
                .map(same -> new RoleLoad(
                        contact(same.get(0), party).map(ContactPoint::withoutPerson), OfficeLoad.of(party, day, same)))
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    private static Optional<ContactPoint> contact(Twinning twinning, AuthorityId party) {
        return twinning.track(party).flatMap(Track::contact);
    }
}
