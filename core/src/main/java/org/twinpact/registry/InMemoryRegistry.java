package org.twinpact.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A registry in memory, for tests and evaluation. Its content is lost when the process ends. Thread-safe. */
public final class InMemoryRegistry implements TwinningRegistry {
    private final Map<TwinningId, Twinning> twinnings = new HashMap<>();
    private final Map<TwinningId, List<Event>> histories = new HashMap<>();
    private final Map<TwinningId, Map<ActId, List<Event>>> acts = new HashMap<>();
    private final Map<TwinningId, Map<PersonRef, PersonalDatum>> people = new HashMap<>();
    private final Map<TwinningId, Map<PersonRef, Event>> supplies = new HashMap<>();

    /** Creates an empty registry. */
    public InMemoryRegistry() {}

    @Override
    public synchronized Optional<Twinning> find(TwinningId id) {
        return Optional.ofNullable(twinnings.get(Objects.requireNonNull(id, "id")));
    }

    @Override
    public synchronized void append(Append append) {
        TwinningId id = append.twinning().id();
        long version = find(id).map(Twinning::version).orElse(0L);
        Event first = append.events().get(0);
        if (eventsOf(id, first.act()).stream().anyMatch(first::isOfSameAct)) {
            throw new RepeatedActException(id, append.authority(), append.act());
        }
        if (version != append.expectedVersion()) {
            throw new StaleTwinningException(id, append.expectedVersion(), version);
        }
        Map<ActId, List<Event>> byKey = acts.computeIfAbsent(id, key -> new HashMap<>());
        append.events()
                .forEach(event -> byKey.computeIfAbsent(event.act(), key -> new ArrayList<>())
                        .add(event));
        histories.computeIfAbsent(id, key -> new ArrayList<>()).addAll(append.events());
        twinnings.put(id, append.twinning());
        Map<PersonRef, PersonalDatum> data = people.computeIfAbsent(id, key -> new HashMap<>());
        append.data().forEach(datum -> data.put(datum.ref(), datum));
        append.erased().forEach(data::remove);
        Map<PersonRef, Event> supply = supplies.computeIfAbsent(id, key -> new HashMap<>());
        append.supplies().forEach(supply::putIfAbsent);
        append.erased().forEach(supply::remove);
    }

    @Override
    public synchronized List<Event> history(TwinningId id) {
        return List.copyOf(histories.getOrDefault(Objects.requireNonNull(id, "id"), List.of()));
    }

    @Override
    public synchronized List<Event> eventsOf(TwinningId id, ActId act) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(act, "act");
        return List.copyOf(acts.getOrDefault(id, Map.of()).getOrDefault(act, List.of()));
    }

    @Override
    public synchronized void appendNew(List<Append> appends) {
        Set<TwinningId> opened = new HashSet<>();
        for (Append append : appends) {
            append.requireNew();
            TwinningId id = append.twinning().id();
            if (twinnings.containsKey(id) || !opened.add(id)) {
                throw new StaleTwinningException(
                        id, 0, find(id).orElse(append.twinning()).version());
            }
        }
        appends.forEach(this::append);
    }

    @Override
    public synchronized List<Event> events(Optional<Event> after, int limit) {
        return histories.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(history -> history.getValue().stream())
                .filter(event -> after.isEmpty() || BY_KEY.compare(event, after.get()) > 0)
                .limit(limit)
                .toList();
    }

    private static final Comparator<Event> BY_KEY =
            Comparator.comparing(Event::twinning).thenComparing(Event::sequence);

    @Override
    public synchronized List<PersonalDatum> people(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return people.getOrDefault(id, Map.of()).values().stream()
                .sorted(Comparator.comparing(datum -> datum.ref().commitment().hex()))
                .toList();
    }

    @Override
    public synchronized Optional<Person> person(TwinningId twinning, PersonRef ref) {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(ref, "ref");
        return Optional.ofNullable(people.getOrDefault(twinning, Map.of()).get(ref))
                .map(PersonalDatum::person);
    }

    @Override
    public synchronized Optional<Event> supplyOf(TwinningId twinning, PersonRef ref) {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(ref, "ref");
        return Optional.ofNullable(supplies.getOrDefault(twinning, Map.of()).get(ref));
    }

    @Override
    public synchronized Page search(Search search) {
        Optional<Place> after = Cursor.of(search).map(Place::of);
        List<IndexEntry> found = found(search)
                .map(entry -> Map.entry(Place.of(Cursor.after(entry, search)), entry))
                .filter(entry -> after.isEmpty() || entry.getKey().compareTo(after.get()) > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .limit(search.limit() + 1L)
                .toList();
        return Page.of(found, search);
    }

    @Override
    public synchronized SortedMap<String, Long> counts(Facet facet, Search search) {
        return found(search.without(facet))
                .flatMap(entry -> entry.terms().stream())
                .filter(term -> term.startsWith(facet.prefix()))
                .map(term -> term.substring(facet.prefix().length()))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public synchronized AgendaPage agenda(AgendaSearch search) {
        Optional<AgendaItem> after = search.after();
        List<AgendaItem> found = found(search)
                .filter(item -> after.isEmpty() || item.compareTo(after.get()) > 0)
                .sorted()
                .limit(search.limit() + 1L)
                .toList();
        return AgendaPage.of(found, search, twinnings.values());
    }

    @Override
    public synchronized long count(AgendaSearch search) {
        return found(search).count();
    }

    private Stream<AgendaItem> found(AgendaSearch search) {
        return twinnings.values().stream()
                .flatMap(twinning -> AgendaItem.of(twinning).stream())
                .filter(search::matches);
    }

    private Stream<IndexEntry> found(Search search) {
        return twinnings.values().stream().map(IndexEntry::of).filter(entry -> matches(entry, search));
    }

    private static boolean matches(IndexEntry entry, Search search) {
        Set<String> terms = entry.terms();
        return terms.containsAll(search.terms())
                && search.wordPrefix()
                        .map(wordPrefix -> terms.stream().anyMatch(term -> term.startsWith(wordPrefix)))
                        .orElse(true)
                && search.activeFrom().map(day -> !entry.lastOn().isBefore(day)).orElse(true)
                && search.activeTo().map(day -> !entry.lastOn().isAfter(day)).orElse(true)
                && (search.publicOn().isEmpty()
                        || entry.withheldUntil()
                                .filter(day -> !day.isBefore(search.publicOn().get()))
                                .isEmpty());
    }

    /** A position in the order of a search. */
    private record Place(String term, String sortKey, TwinningId id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::term).thenComparing(Place::sortKey).thenComparing(Place::id);

        static Place of(Cursor cursor) {
            return new Place(cursor.term().orElse(""), cursor.sortKey(), cursor.id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
