package org.twinpact.registry.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.TwinningId;

/**
 * The heads of the twinnings that were read or written last, which spares most appends a question. A head is a hint:
 * the transaction it was seen in may have been rolled back, so whoever relies on it lets the update compare it.
 * Thread-safe.
 */
final class ChainHeadCache {
    private static final int MOST = 1000;

    private final Map<Key, ChainHead> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ChainHead> eldest) {
            return size() > MOST;
        }
    };

    synchronized void saw(String tenant, ChainHead head) {
        Key key = new Key(tenant, head.id());
        // Taken out, so that it comes in as the newest.
        seen.remove(key);
        seen.put(key, head);
    }

    /** Gives a twinning's hash at a version and forgets it, so that one that was wrong is given once. */
    synchronized Optional<Sha256> take(String tenant, TwinningId id, long version) {
        return Optional.ofNullable(seen.remove(new Key(tenant, id)))
                .filter(head -> head.version() == version)
                .map(ChainHead::hash);
    }

    private record Key(String tenant, TwinningId id) {}
}
