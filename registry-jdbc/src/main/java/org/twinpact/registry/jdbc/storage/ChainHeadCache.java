package org.twinpact.registry.jdbc.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.TwinningId;

/**
 * A cache of the chain heads of recently used twinnings, which saves most appends a query. An entry may be stale, so the
 * update must compare the head. Thread-safe.
 */
public final class ChainHeadCache {
    private static final int MOST = 1000;

    private final Map<Key, ChainHead> heads = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ChainHead> eldest) {
            return size() > MOST;
        }
    };

    public synchronized void put(String tenant, ChainHead head) {
        Key key = new Key(tenant, head.id());
        // Removed first, so that it becomes the newest entry.
        heads.remove(key);
        heads.put(key, head);
    }

    /** Removes a twinning's hash at a version, so that a stale one is returned once. */
    public synchronized Optional<Sha256> take(String tenant, TwinningId id, long version) {
        return Optional.ofNullable(heads.remove(new Key(tenant, id)))
                .filter(head -> head.version() == version)
                .map(ChainHead::hash);
    }

    private record Key(String tenant, TwinningId id) {}
}
