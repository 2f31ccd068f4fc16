package org.twinpact.registry;

import java.util.List;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Invalidity;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Who is told what, where the host does not say otherwise. */
final class ShippedMessages {
    private ShippedMessages() {}

    static List<Message> of(Append append) {
        return append.events().stream()
                .flatMap(event -> recipients(event.change(), append.twinning())
                        .distinct()
                        .map(recipient -> Message.of(event, recipient)))
                .toList();
    }

    private static Stream<String> recipients(Change change, Twinning after) {
        if (change instanceof Consequence.DutyRaised raised) {
            return ofDuty(raised.obligation());
        }
        if (change instanceof Consequence.DutyFulfilled fulfilled) {
            return Stream.of(fulfilled.owner().value());
        }
        if (change instanceof Consequence.DutyLifted lifted) {
            return Stream.of(lifted.owner().value());
        }
        if (change instanceof Consequence.StageEntered) {
            return after.tracks().stream().map(Track::party).map(AuthorityId::value);
        }
        if (change instanceof Consequence.Invalidated invalidated) {
            return invalidated.what().stream().map(Invalidity::party).map(AuthorityId::value);
        }
        if (change instanceof Fact.PartyDropped dropped) {
            return Stream.of(dropped.party().value());
        }
        return Stream.empty();
    }

    private static Stream<String> ofDuty(Obligation duty) {
        return duty.to().isEmpty() ? Stream.of(duty.owner().value()) : duty.to().stream();
    }
}
