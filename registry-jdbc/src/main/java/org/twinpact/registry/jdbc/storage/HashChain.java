package org.twinpact.registry.jdbc.storage;

import java.util.List;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.TwinningId;

/**
 * The hash chain over the events of a tenant's twinning. Each hash covers the event's text, its place, and the hash of the
 * event before it. Immutable.
 */
public record HashChain(String tenant, TwinningId id) {
    /** Returns the hash that precedes the first event. */
    public Sha256 genesis() {
        return Sha256.of(List.of("twinpact-genesis-1", tenant, id.toString()));
    }

    /** Returns the hash of an event with its text as stored. */
    public Sha256 link(Sha256 previous, long sequence, String line) {
        return Sha256.of(
                List.of("twinpact-event-1", tenant, id.toString(), Long.toString(sequence), previous.hex(), line));
    }
}
