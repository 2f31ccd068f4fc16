package org.twinpact.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.message.Shown;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;

/**
 * The addition of one accepted act to the registry, stored completely or not at all. Immutable.
 *
 * @param expectedVersion the version on which the act was decided, 0 for a new twinning
 * @param events the events of the act, numbered consecutively after that version
 * @param twinning the twinning after these events
 * @param data personal data to store next to the history
 * @param erased personal data to erase
 */
public record Append(
        long expectedVersion, List<Event> events, Twinning twinning, List<PersonalDatum> data, List<PersonRef> erased) {
    private static final int MOST_EVENTS = 50_000;

    /**
     * Creates an append.
     *
     * @throws IllegalArgumentException if there is no event, if the events do not lead to the version of the twinning,
     *     if it has more than 50,000 events by then, or if the events of an act are not adjacent
     */
    public Append {
        events = List.copyOf(Objects.requireNonNull(events, "events"));
        Objects.requireNonNull(twinning, "twinning");
        data = List.copyOf(Objects.requireNonNull(data, "data"));
        erased = List.copyOf(Objects.requireNonNull(erased, "erased"));
        if (events.isEmpty() || twinning.version() != expectedVersion + events.size()) {
            throw new IllegalArgumentException("twinning " + twinning.id() + " is at version " + twinning.version()
                    + "; " + events.size() + " events on version " + expectedVersion
                    + " were given. Expected one or more events that lead to that version");
        }
        if (twinning.version() > MOST_EVENTS) {
            throw new IllegalArgumentException("twinning " + twinning.id() + " would have " + twinning.version()
                    + " events; expected at most " + MOST_EVENTS);
        }
        requireAdjacent(events);
    }

    private static void requireAdjacent(List<Event> events) {
        Set<ActKey> acts = new HashSet<>();
        Event last = null;
        for (Event event : events) {
            if ((last == null || !event.isOfSameAct(last)) && !acts.add(ActKey.of(event))) {
                throw new IllegalArgumentException("event " + event.sequence() + " of twinning " + event.twinning()
                        + " is of act " + Shown.text(event.act().value()) + " of "
                        + Shown.text(event.by().authority().value())
                        + ", which other events follow. Expected the events of an act one after the other");
            }
            last = event;
        }
    }

    /** Returns an append that neither stores nor erases personal data. */
    public static Append of(long expectedVersion, List<Event> events, Twinning twinning) {
        return new Append(expectedVersion, events, twinning, List.of(), List.of());
    }

    /**
     * Requires that this append opens a new twinning, as {@link TwinningRegistry#appendNew} demands.
     *
     * @throws IllegalArgumentException if this adds to an existing twinning, or erases data
     */
    public void requireNew() {
        if (expectedVersion != 0 || !erased.isEmpty()) {
            throw new IllegalArgumentException("the append to twinning " + twinning.id() + " is on version "
                    + expectedVersion + " and erases " + erased.size()
                    + " data; expected a new twinning and nothing to erase");
        }
    }

    /**
     * Returns the event that supplies each of the personal data: the first that mentions the person, or the first of
     * all if none does.
     */
    public Map<PersonRef, Event> supplies() {
        Map<PersonRef, Event> supplies = new HashMap<>();
        if (!data.isEmpty()) {
            events.forEach(event -> event.people().forEach(person -> supplies.putIfAbsent(person, event)));
            data.forEach(datum -> supplies.putIfAbsent(datum.ref(), events.get(0)));
            supplies.keySet().retainAll(data.stream().map(PersonalDatum::ref).collect(Collectors.toSet()));
        }
        return supplies;
    }

    /** Returns the act of the first event, which is the act of all events except in a restored history. */
    public ActId act() {
        return events.get(0).act();
    }

    /** Returns the authority of the first event, within which the key of the act is unique. */
    public AuthorityId authority() {
        return events.get(0).by().authority();
    }
}
