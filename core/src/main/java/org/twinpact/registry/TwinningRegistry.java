package org.twinpact.registry;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The storage of one tenant's twinnings. Implementations are thread-safe, never return null and reject it with a
 * {@link NullPointerException}. Every failure of the storage is a {@link RegistryException}.
 */
public interface TwinningRegistry {
    /** Returns a twinning in its state after its last event, or empty if there is none with that key. */
    Optional<Twinning> find(TwinningId id);

    /**
     * Stores all of an append or nothing of it. When this returns, it is stored.
     *
     * @throws StaleTwinningException if the twinning is not at the expected version
     * @throws RepeatedActException if the act was stored before
     */
    void append(Append append);

    /** Returns all events of a twinning in order, empty if there is none with that key. */
    List<Event> history(TwinningId id);

    /**
     * Stores many new twinnings at once, all of them or nothing. The result is the same as that of their appends one by
     * one, but much faster.
     *
     * @throws IllegalArgumentException if an append adds to an existing twinning, or erases data
     * @throws RuntimeException every exception that {@link #append} throws. A twinning that exists already may be
     *     reported as a conflict
     */
    void appendNew(List<Append> appends);

    /**
     * Returns some events of all twinnings, in the order of the twinnings' keys and of their numbers. An event that is
     * appended between two calls may or may not be in the later result. The events of one twinning never have a gap.
     *
     * @param after the event after which they begin, empty for the first of all
     * @param limit the largest number of events
     */
    List<Event> events(Optional<Event> after, int limit);

    /**
     * Returns the personal data that a twinning's acts supplied and that are not erased, in the order of their keys.
     */
    List<PersonalDatum> people(TwinningId id);

    /** Returns a person's data, or empty once they are erased. */
    Optional<Person> person(PersonRef ref);

    /**
     * Returns one page of the twinnings that a search finds, in the order of {@link IndexEntry#sortKey}, or with a text
     * in that of {@link Search#wordPrefix()}.
     *
     * @throws IllegalArgumentException if the cursor was not returned by {@link Page#next()} for the same order
     */
    Page search(Search search);

    /**
     * Returns the number of twinnings that a search finds for each value of a facet, by value. Values without any are
     * left out. The search's own condition on this facet is ignored, and so are its cursor and limit. Unlike that of a
     * page, the cost grows with the number of twinnings found.
     */
    SortedMap<String, Long> counts(Facet facet, Search search);
}
