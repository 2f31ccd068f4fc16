package org.twinpact.examples.benchmarks.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.ObligationBuilder;
import org.twinpact.twinning.Twinning;

/** Further acts on a twinning of {@link Towns}. */
final class Acts {
    private static final LocalText TEXT = LocalText.of("קשרי חוץ", "International relations");
    static final LocalDate DAY = LocalDate.parse("2026-09-01");

    /** The number for a party under the profile of Israel and one under the generic profile. */
    private static final int OBLIGATIONS = 8;

    private Acts() {}

    /** Returns the appointment of a party's contact point: one event, which changes no search term. */
    static Append contact(Twinning twinning) {
        ContactPoint contact = new ContactPoint(TEXT, "twinning@town.example", TEXT, Optional.empty());
        return append(twinning, new ContactEvents.ContactAppointed(first(twinning), contact));
    }

    /** Returns the obligations of the parties that become bound: an event and a row for each. */
    static Append obligations(Twinning twinning) {
        return append(
                twinning,
                IntStream.range(0, OBLIGATIONS)
                        .mapToObj(number -> obligation(first(twinning), number))
                        .toList());
    }

    private static EventData obligation(AuthorityId owner, int number) {
        return new Consequence.ObligationRaised(new ObligationBuilder()
                .code("OBLIGATION-" + number)
                .kind(ObligationKind.REPORT)
                .owner(owner)
                .raisedBy(ObligationTrigger.SIGNING)
                .since(DAY.plus(Period.ofMonths(number)))
                .due(DAY.plus(Period.ofMonths(number)))
                .basis(Basis.DEFAULT)
                .source("made up")
                .build());
    }

    private static AuthorityId first(Twinning twinning) {
        return twinning.tracks().get(0).party();
    }

    /** Returns one act with one event. */
    static Append append(Twinning twinning, EventData change) {
        return append(twinning, List.of(change));
    }

    private static Append append(Twinning twinning, List<? extends EventData> changes) {
        List<Event> events = new ArrayList<>();
        Twinning after = twinning;
        for (EventData change : changes) {
            Event event = new EventBuilder()
                    .twinning(twinning.id())
                    .sequence(after.version() + 1)
                    .act(new ActId("further-" + twinning.version()))
                    .on(DAY)
                    .recordedAt(Instant.parse("2026-09-14T09:30:00Z"))
                    .by(new Authorship("Registrar", first(twinning), Optional.empty()))
                    .data(change)
                    .build();
            events.add(event);
            after = after.apply(event);
        }
        return Append.of(twinning.version(), events, after);
    }
}
