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
 * Where one tenant's twinnings are kept. Implementations are thread-safe, never return null and reject it with a
 * {@link NullPointerException}; whatever they cannot do because the storage fails is a {@link RegistryException}.
 */
public interface TwinningRegistry {
    /** The twinning as it stands after its last event, or empty if there is none with that key. */
    Optional<Twinning> find(TwinningId id);

    /**
     * Keeps all of an append or nothing of it. When this returns, it is kept.
     *
     * @throws StaleTwinningException if the twinning is not at the expected version
     * @throws RepeatedActException if the act was kept before
     */
    void append(Append append);

    /** All events of a twinning in order; empty if there is none with that key. */
    List<Event> history(TwinningId id);

    /**
     * Keeps many new twinnings at once, all of them or nothing, as their appends one by one would; much faster.
     *
     * @throws IllegalArgumentException if an append adds to a twinning that is there, or erases data
     * @throws RuntimeException what {@link #append} throws; a twinning that is there already may count as a conflict
     */
    void openAll(List<Append> appends);

    /**
     * Some events of all twinnings, in the order of the twinnings' keys and of their numbers. What is appended between
     * two calls is in what follows, or is not; a twinning's events are never with a gap.
     *
     * @param after the event after which they begin; empty for the first of all
     * @param limit how many at most
     */
    List<Event> events(Optional<Event> after, int limit);

    /** The personal data that a twinning's acts brought and that are not erased, in the order of their keys. */
    List<PersonalDatum> people(TwinningId id);

    /** A person's data, or empty once they are erased. */
    Optional<Person> person(PersonRef ref);

    /**
     * One page of the twinnings that a search finds, in the order of {@link IndexEntry#sortKey}, or with a text as
     * {@link Search#begun()} says.
     *
     * @throws IllegalArgumentException if the cursor was not given out by {@link Page#next()} for the same order
     */
    Page search(Search search);

    /**
     * How many twinnings a search finds for each value of a facet, by value; values without any are left out. What the
     * search asks of this facet itself is left out of account, and so are its cursor and limit. Unlike a page, this
     * costs the more the more is found.
     */
    SortedMap<String, Long> counts(Facet facet, Search search);
}
