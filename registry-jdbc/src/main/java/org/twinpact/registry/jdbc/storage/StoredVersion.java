package org.twinpact.registry.jdbc.storage;

import java.util.Set;
import org.twinpact.evidence.Sha256;

/**
 * The stored state of a twinning on which an append is based. Immutable.
 *
 * @param head the end of its hash chain
 * @param parts the hashes of the stored parts of its snapshot
 */
public record StoredVersion(ChainHead head, Set<Sha256> parts) {
    public StoredVersion {
        parts = Set.copyOf(parts);
    }
}
