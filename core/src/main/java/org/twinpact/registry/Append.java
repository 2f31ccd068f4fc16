package org.twinpact.registry;

import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;

/**
 * What one accepted act adds to the registry, all or nothing. Immutable.
 *
 * @param expectedVersion the version the act was decided on; 0 for a new twinning
 * @param events the events of the act, numbered on from there
 * @param twinning the twinning after them
 * @param data personal data to keep beside the history
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

    /** Events that bring and erase no personal data. */
    public static Append of(long expectedVersion, List<Event> events, Twinning twinning) {
        return new Append(expectedVersion, events, twinning, List.of(), List.of());
    }

    /**
     * For registries, before they keep many at once.
     *
     * @throws IllegalArgumentException if this adds to a twinning that is there, or erases data
     */
    public void requireOpening() {
        if (expectedVersion != 0 || !erased.isEmpty()) {
            throw new IllegalArgumentException("twinning " + twinning.id() + " is to be at version " + expectedVersion
                    + " with " + erased.size() + " data to erase; many at once are kept where all are new");
        }
    }

    /** The act of the first event, and of all where they are not a restored history. */
    public ActId act() {
        return events.get(0).act();
    }
}
