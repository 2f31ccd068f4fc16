package org.twinpact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The check that a person's data are erased only in a twinning whose events mention the person, and only by the party
 * that supplied them. Thread-safe.
 */
record ErasureCheck(TwinningRegistry registry, ActValidator validator) {
    /** Returns the refusal of an erasure, if there is one. */
    Optional<Outcome> refusal(Twinning twinning, ActRequest request) {
        return request.act() instanceof OpeningActs.ErasePersonalData erase
                ? refusal(twinning, erase, request.by().authority())
                : Optional.empty();
    }

    private Optional<Outcome> refusal(Twinning twinning, OpeningActs.ErasePersonalData erase, AuthorityId author) {
        Optional<Event> supply = registry.supplyOf(twinning.id(), erase.person())
                .filter(event -> event.people().contains(erase.person()));
        if (supply.isEmpty()) {
            return Optional.of(validator.unknownPerson(twinning, erase));
        }
        List<AuthorityId> suppliers = suppliers(supply.get()).toList();
        // If the supplier has left, or was never a party or newcomer, the right to erasure must not depend on it.
        Optional<Track> supplier = suppliers.stream()
                .flatMap(party -> twinning.track(party).or(() -> twinning.newcomer(party)).stream())
                .findFirst();
        return suppliers.stream().anyMatch(party -> present(twinning, party).equals(present(twinning, author)))
                ? Optional.empty()
                : supplier.map(track -> validator.personOfAnotherParty(twinning, erase, track));
    }

    /** Returns the present key of a party or newcomer, or the given key if it is neither. */
    private static AuthorityId present(Twinning twinning, AuthorityId key) {
        return twinning.track(key)
                .or(() -> twinning.newcomer(key))
                .map(Track::party)
                .orElse(key);
    }

    /** Returns the party of an event's act, if it has one, and the authority that recorded the event. */
    private static Stream<AuthorityId> suppliers(Event event) {
        Stream<AuthorityId> party = event.data() instanceof Fact fact && fact.act() instanceof ActOfParty ofParty
                ? Stream.of(ofParty.party())
                : Stream.empty();
        return Stream.concat(party, Stream.of(event.by().authority()));
    }
}
