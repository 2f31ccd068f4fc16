package org.twinpact.registry;

import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;

/**
 * The addition of one accepted act to the registry, stored as a whole or not at all. Immutable.
 *
 * @param expectedVersion the version the act was decided on, 0 for a new twinning
 * @param events the events of the act, numbered on from that version
 * @param twinning the twinning after them
 * @param data personal data to store next to the history
 * @param erased personal data to erase
 */
public record Append(
        long expectedVersion, List<Event> events, Twinning twinning, List<PersonalDatum> data, List<PersonRef> erased) {
    public Append {
        events = List.copyOf(Objects.requireNonNull(events, "events"));
        Objects.requireNonNull(twinning, "twinning");
        data = List.copyOf(Objects.requireNonNull(data, "data"));
        erased = List.copyOf(Objects.requireNonNull(erased, "erased"));
        if (events.isEmpty() || twinning.version() != expectedVersion + events.size()) {
            throw new IllegalArgumentException("twinning " + twinning.id() + " is at version " + twinning.version()
                    + "; " + events.size() + " events on version " + expectedVersion + " were given, at least one event"
                    + " that leads to that version is right");
        }
    }

    /** Returns an append of events that neither supply nor erase personal data. */
    public static Append of(long expectedVersion, List<Event> events, Twinning twinning) {
        return new Append(expectedVersion, events, twinning, List.of(), List.of());
    }

    /**
     * Requires a new twinning, for registries before they store many at once.
     *
     * @throws IllegalArgumentException if this adds to an existing twinning, or erases data
     */
    public void requireNew() {
        if (expectedVersion != 0 || !erased.isEmpty()) {
            throw new IllegalArgumentException("twinning " + twinning.id() + " is to be at version " + expectedVersion
                    + " with " + erased.size() + " data to erase; many at once are kept where all are new");
        }
    }

    /** Returns the act of the first event, which is the act of all events unless they are a restored history. */
    public ActId act() {
        return events.get(0).act();
    }
}
