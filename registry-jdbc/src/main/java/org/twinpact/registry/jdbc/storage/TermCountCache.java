package org.twinpact.registry.jdbc.storage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.registry.Search;

/**
 * A cache of the row counts that plan a search, so that repeated searches and later pages do not count again. A stale
 * count affects speed, not results. Counts expire after a number of uses. Thread-safe.
 */
public final class TermCountCache {
    private static final int MOST = 1000;
    private static final int USES = 100;

    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
            return size() > MOST;
        }
    };

    public synchronized Optional<List<Long>> of(String tenant, Search search) {
        Entry found = entries.computeIfPresent(Key.of(tenant, search), (key, last) -> last.used());
        return Optional.ofNullable(found).map(Entry::counts);
    }

    public synchronized void put(String tenant, Search search, List<Long> counts) {
        entries.put(Key.of(tenant, search), new Entry(counts, 0));
    }

    /** The conditions of a search without its order and page. */
    private record Key(
            String tenant,
            List<String> terms,
            Optional<String> wordPrefix,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        static Key of(String tenant, Search search) {
            return new Key(tenant, search.terms(), search.wordPrefix(), search.activeFrom(), search.activeTo());
        }
    }

    private record Entry(List<Long> counts, int uses) {
        /** Returns null, which removes the entry, after the last use. */
        Entry used() {
            return uses == USES ? null : new Entry(counts, uses + 1);
        }
    }
}
