package org.twinpact.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The storage of one tenant's twinnings. Implementations are thread-safe. They never return null, and they reject null
 * arguments with a {@link NullPointerException}. Every failure of the storage is a {@link RegistryException}.
 */
public interface TwinningRegistry {
    /** Returns a twinning in its state after its last event, or empty if there is none with that key. */
    Optional<Twinning> find(TwinningId id);

    /** Returns the twinnings with some keys, in no particular order, without those that do not exist. */
    default List<Twinning> findAll(Set<TwinningId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Stores an append completely or not at all. When this method returns, the append is stored.
     *
     * @throws StaleTwinningException if the twinning is not at the expected version
     * @throws RepeatedActException if an act of the same authority and key was stored before
     */
    void append(Append append);

    /** Returns all events of a twinning in order, or an empty list if there is no twinning with that key. */
    List<Event> history(TwinningId id);

    /**
     * Returns the events of the acts with an idempotency key, in order, or an empty list if there are none. A key is
     * unique within its authority, so acts of several authorities may have it. The cost must not grow with the length
     * of the history.
     */
    List<Event> eventsOf(TwinningId id, ActId act);

    /**
     * Stores many new twinnings at once, all or none of them. The result is the same as that of individual appends, but
     * this is much faster.
     *
     * @throws IllegalArgumentException if an append adds to an existing twinning, or erases data
     * @throws RuntimeException every exception that {@link #append} throws. A twinning that exists already may be
     *     reported as a conflict
     */
    void appendNew(List<Append> appends);

    /**
     * Ends an import of many twinnings. A registry may do here at once what would be slow for each of them, such as
     * building an index. The default does nothing. If the call is omitted, only the first search is slower.
     *
     * @throws RegistryException if the storage fails. The twinnings are stored
     */
    default void endImport() {}

    /**
     * Returns a page of the events of all twinnings, ordered by twinning key and event number. An event that is
     * appended between two calls may or may not be in the later result. The events of one twinning never have a gap.
     *
     * @param after the last event of the previous page, or empty for the first page
     * @param limit the maximum number of events
     */
    List<Event> events(Optional<Event> after, int limit);

    /**
     * Returns the events of some twinnings whose days are in a range, ordered by twinning key and event number. The cost
     * grows with the histories of these twinnings alone.
     *
     * @param ids the keys of the twinnings, at most 500
     * @param since the first day
     * @param until the last day
     */
    default List<Event> events(Set<TwinningId> ids, LocalDate since, LocalDate until) {
        return ids.stream()
                .sorted()
                .flatMap(id -> history(id).stream())
                .filter(event -> !event.on().isBefore(since) && !event.on().isAfter(until))
                .toList();
    }

    /**
     * Returns the events of some twinnings that were recorded in a time, whatever their days, ordered by twinning key and
     * event number. The cost grows with the histories of these twinnings alone.
     *
     * @param ids the keys of the twinnings, at most 500
     * @param since the beginning of the time
     * @param before the end of the time, which is not part of it
     */
    default List<Event> recorded(Set<TwinningId> ids, Instant since, Instant before) {
        return ids.stream()
                .sorted()
                .flatMap(id -> history(id).stream())
                .filter(event -> !event.recordedAt().isBefore(since)
                        && event.recordedAt().isBefore(before))
                .toList();
    }

    /** Returns the personal data that a twinning's acts supplied and that are not erased, ordered by commitment. */
    List<PersonalDatum> people(TwinningId id);

    /**
     * Returns a person's data as stored with a twinning, or empty if they are not stored with it, for example because
     * they were erased.
     */
    Optional<Person> person(TwinningId twinning, PersonRef ref);

    /**
     * Returns the event that supplied a person's data as stored with a twinning ({@link Append#supplies}), or empty if
     * they are not stored with it. The cost must not grow with the length of the history.
     */
    Optional<Event> supplyOf(TwinningId twinning, PersonRef ref);

    /**
     * Returns one page of the twinnings that match a search, in the order of {@link IndexEntry#sortKey}, or, if the
     * search has a text, in that of {@link Search#wordPrefix()}.
     *
     * @throws IllegalArgumentException if the cursor was not returned by {@link Page#next()} for a search with the same
     *     order
     */
    Page search(Search search);

    /**
     * Returns the number of twinnings that match a search for each value of a facet. Values without a match are
     * omitted. The search's condition on this facet, its cursor and its limit are ignored. Unlike the cost of a page,
     * the cost grows with the number of matches.
     */
    SortedMap<String, Long> counts(Facet facet, Search search);

    /**
     * Returns one page of the items of agendas that match a search, in the order of {@link AgendaItem}. A registry
     * reads an index of them, and the cost of a page does not grow with the number of twinnings. An item whose twinning
     * changes during the call may be left out.
     *
     * @throws IllegalArgumentException if the cursor was not returned by {@link AgendaPage#next()}
     */
    AgendaPage agenda(AgendaSearch search);

    /**
     * Returns the number of the items of agendas that match a search. The cursor and the limit of the search are
     * ignored. The cost grows with the number.
     */
    long count(AgendaSearch search);
}
