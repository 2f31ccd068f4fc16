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
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A registry that forgets everything with the process: for tests and for trying out. Thread-safe. */
public final class InMemoryRegistry implements TwinningRegistry {
    private final Map<TwinningId, Twinning> twinnings = new HashMap<>();
    private final Map<TwinningId, List<Event>> histories = new HashMap<>();
    private final Map<TwinningId, Set<ActId>> acts = new HashMap<>();
    private final Map<PersonRef, Person> people = new HashMap<>();

    /** An empty registry. */
    public InMemoryRegistry() {}

    @Override
    public synchronized Optional<Twinning> find(TwinningId id) {
        return Optional.ofNullable(twinnings.get(Objects.requireNonNull(id, "id")));
    }

    @Override
    public synchronized void append(Append append) {
        TwinningId id = append.twinning().id();
        long version = find(id).map(Twinning::version).orElse(0L);
        if (acts.getOrDefault(id, Set.of()).contains(append.act())) {
            throw new RepeatedActException(id, append.act());
        }
        if (version != append.expectedVersion()) {
            throw new StaleTwinningException(id, append.expectedVersion(), version);
        }
        acts.computeIfAbsent(id, key -> new HashSet<>()).add(append.act());
        histories.computeIfAbsent(id, key -> new ArrayList<>()).addAll(append.events());
        twinnings.put(id, append.twinning());
        append.data().forEach(datum -> people.put(datum.ref(), datum.person()));
        append.erased().forEach(people::remove);
    }

    @Override
    public synchronized List<Event> history(TwinningId id) {
        return List.copyOf(histories.getOrDefault(Objects.requireNonNull(id, "id"), List.of()));
    }

    @Override
    public synchronized Optional<Person> person(PersonRef ref) {
        return Optional.ofNullable(people.get(Objects.requireNonNull(ref, "ref")));
    }

    @Override
    public synchronized Page search(Search search) {
        Optional<Cursor> after = search.cursor().map(Cursor::decoded);
        List<IndexEntry> found = twinnings.values().stream()
                .map(IndexEntry::of)
                .filter(entry -> matches(entry, search))
                .sorted(ORDER)
                .filter(entry -> after.isEmpty() || compare(entry, after.get()) > 0)
                .limit(search.limit() + 1L)
                .toList();
        return Page.of(found, search.limit());
    }

    private static final Comparator<IndexEntry> ORDER =
            Comparator.comparing(IndexEntry::sortKey).thenComparing(IndexEntry::id);

    private static int compare(IndexEntry entry, Cursor cursor) {
        int byKey = entry.sortKey().compareTo(cursor.sortKey());
        return byKey != 0 ? byKey : entry.id().compareTo(cursor.id());
    }

    private static boolean matches(IndexEntry entry, Search search) {
        String words = entry.words();
        return search.words().stream().allMatch(word -> words.contains(" " + word))
                && search.stage().map(entry.stage()::equals).orElse(true)
                && search.country()
                        .map(country -> entry.parties().stream()
                                .anyMatch(party -> party.country().equals(country)))
                        .orElse(true);
    }
}
