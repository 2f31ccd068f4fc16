package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.partner.Route;

/** What acts ask about parties and the search for them. */
final class PartyChecks {
    private PartyChecks() {}

    static Stream<Missing> link(Situation situation, Act.LinkParty act) {
        return when(
                situation.twinning().tracks().stream().anyMatch(track -> isSame(track.authority(), act.authority())),
                twice(act.authority()));
    }

    /** The same key or a code in common; names alone do not tell, for different towns share them. */
    private static boolean isSame(LocalAuthority one, LocalAuthority other) {
        return one.id().equals(other.id()) || !Collections.disjoint(one.codes(), other.codes());
    }

    static Stream<Missing> distinct(List<LocalAuthority> parties) {
        Set<AuthorityId> seen = new HashSet<>();
        return parties.stream()
                .filter(party -> !seen.add(party.id()))
                .map(party -> twice(party).build());
    }

    private static MissingBuilder twice(LocalAuthority authority) {
        return Refusals.of("ALREADY_A_PARTY").putDetails("party", authority.name());
    }

    static Stream<Missing> search(Situation situation, Act.SearchPartner act) {
        boolean named = act.search().association().isPresent();
        boolean asked = act.search().route() == Route.THROUGH_ASSOCIATION;
        return Stream.of(
                        when(asked && !named, Refusals.of("ASSOCIATION_NOT_NAMED")),
                        when(named && !asked, Refusals.of("ASSOCIATION_NOT_ASKED")),
                        Refusals.future(act.search().startedOn(), situation.day()),
                        NeedsChecks.unknown(situation, act.search().themes().stream()))
                .flatMap(all -> all);
    }

    static Stream<Missing> weak(Situation situation, Act.JudgeCapacity act) {
        return when(
                !act.capacity().sufficient(),
                Refusals.of("CAPACITY_INSUFFICIENT")
                        .basis(Basis.GUIDE)
                        .source(Guide.ISRAEL)
                        .party(act.party())
                        .putDetails("party", situation.name(act.party())));
    }
}
