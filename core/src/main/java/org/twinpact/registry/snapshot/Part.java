package org.twinpact.registry.snapshot;

import java.util.List;
import org.twinpact.evidence.Sha256;

/**
 * A part of a snapshot, or a whole twinning. Immutable.
 *
 * @param hash the hash of its text, or of the last event of the twinning
 * @param value the part or twinning itself
 * @param length the length of its own text in characters, without the parts to which it refers
 * @param parts the hashes of the parts to which a twinning refers, empty for a part
 */
record Part(Sha256 hash, Object value, int length, List<Sha256> parts) {
    /** Creates a part, which refers to no other. */
    Part(Sha256 hash, Object value, int length) {
        this(hash, value, length, List.of());
    }
}
