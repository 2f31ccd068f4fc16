package org.twinpact.registry.jdbc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.registry.Search;

/**
 * How long the lists were that the latest searches may begin with, which spares those that come again, and further
 * pages, the counting. A length is a hint: with a wrong one a search finds the same and takes longer. So it is counted
 * anew from time to time. Thread-safe.
 */
final class TermCountCache {
    private static final int MOST = 1000;
    private static final int USES = 100;

    private final Map<Key, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<List<Long>> of(String tenant, Search search) {
        Seen found = seen.computeIfPresent(Key.of(tenant, search), (key, last) -> last.used());
        return Optional.ofNullable(found).map(Seen::lengths);
    }

    synchronized void saw(String tenant, Search search, List<Long> lengths) {
        seen.put(Key.of(tenant, search), new Seen(lengths, 0));
    }

    /** What a search asks, whatever its order and page. */
    private record Key(
            String tenant,
            List<String> terms,
            Optional<String> begun,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        static Key of(String tenant, Search search) {
            return new Key(tenant, search.terms(), search.begun(), search.activeFrom(), search.activeTo());
        }
    }

    private record Seen(List<Long> lengths, int uses) {
        /** Null, which forgets it, once it was used often. */
        Seen used() {
            return uses == USES ? null : new Seen(lengths, uses + 1);
        }
    }
}
