package org.twinpact.registry.jdbc.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinpact.twinning.TwinningId;

/**
 * A cache of the stored versions of recently used twinnings, which saves a query for most appends. An entry may be
 * stale, so the update must compare the head. Thread-safe.
 */
public final class VersionCache {
    private static final int MOST = 1000;

    private final Map<Key, StoredVersion> versions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, StoredVersion> eldest) {
            return size() > MOST;
        }
    };

    public synchronized void put(String tenant, StoredVersion version) {
        Key key = new Key(tenant, version.head().id());
        // Removed first, so that it becomes the newest entry.
        versions.remove(key);
        versions.put(key, version);
    }

    /** Removes and returns a twinning's entry for a version, so that a stale entry is returned only once. */
    public synchronized Optional<StoredVersion> take(String tenant, TwinningId id, long version) {
        return Optional.ofNullable(versions.remove(new Key(tenant, id)))
                .filter(stored -> stored.head().version() == version);
    }

    private record Key(String tenant, TwinningId id) {}
}
