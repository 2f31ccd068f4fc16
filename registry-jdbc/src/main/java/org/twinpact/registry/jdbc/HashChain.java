package org.twinpact.registry.jdbc;

import java.util.List;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.TwinningId;

/**
 * The chain that a tenant's twinning strings its events on: each hash covers the event's line, its place, and the hash
 * before it. Immutable.
 */
record HashChain(String tenant, TwinningId id) {
    /** What the first event hangs on. */
    Sha256 genesis() {
        return Sha256.of(List.of("twinpact-genesis-1", tenant, id.toString()));
    }

    /** The hash of an event by its line as it is kept. */
    Sha256 link(Sha256 previous, long sequence, String line) {
        return Sha256.of(
                List.of("twinpact-event-1", tenant, id.toString(), Long.toString(sequence), previous.hex(), line));
    }
}
