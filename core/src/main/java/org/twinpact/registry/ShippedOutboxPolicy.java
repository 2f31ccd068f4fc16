package org.twinpact.registry;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** The recipients of each event's message, unless the host sets its own policy. */
final class ShippedOutboxPolicy {
    private final Profiles profiles;

    ShippedOutboxPolicy(Profiles profiles) {
        this.profiles = Objects.requireNonNull(profiles, "profiles");
    }

    List<OutboxMessage> of(Append append) {
        return append.events().stream()
                .flatMap(event -> recipients(event.data(), append.twinning())
                        .distinct()
                        .map(recipient -> OutboxMessage.of(
                                event, recipient, MessageWords.of(event, append.twinning(), profiles))))
                .toList();
    }

    private static Stream<String> recipients(EventData data, Twinning after) {
        if (data instanceof Consequence.ObligationRaised raised) {
            // After an end, it is open only if that is taken back.
            return after.ending().isPresent() ? Stream.empty() : ofObligation(raised.obligation());
        }
        if (data instanceof Consequence.ObligationFulfilled fulfilled) {
            return Stream.of(fulfilled.owner().value());
        }
        if (data instanceof Consequence.ObligationRescheduled rescheduled) {
            return ofObligation(rescheduled.obligation());
        }
        if (data instanceof Consequence.ObligationReopened reopened) {
            return Stream.of(reopened.obligation().owner().value());
        }
        if (data instanceof Consequence.ObligationLifted lifted) {
            return Stream.of(lifted.owner().value());
        }
        if (data instanceof Consequence.StageEntered) {
            return after.tracks().stream().map(Track::party).map(AuthorityId::value);
        }
        if (data instanceof Consequence.Invalidated invalidated) {
            return invalidated.items().stream().map(InvalidatedItem::party).map(AuthorityId::value);
        }
        if (data instanceof PartyEvents.PartyRemoved removed) {
            return Stream.of(removed.party().value());
        }
        if (data instanceof PartyEvents.MergerRecorded merger) {
            return Stream.of(merger.merged().value(), merger.party().value());
        }
        if (data instanceof PartyEvents.NewcomerWithdrawn withdrawn) {
            return Stream.of(withdrawn.newcomer().value());
        }
        return Stream.empty();
    }

    private static Stream<String> ofObligation(Obligation obligation) {
        return obligation.to().isEmpty() ? Stream.of(obligation.owner().value()) : obligation.to().stream();
    }
}
