package org.twinpact.registry.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.twinpact.evidence.Sha256;

/** The parts of one snapshot while it is written. Used by one thread. */
final class SnapshotWriter {
    private final PartCache cache;
    private final Map<Sha256, Part> parts = new LinkedHashMap<>();

    SnapshotWriter(PartCache cache) {
        this.cache = cache;
    }

    /** Adds a part and returns its hash. */
    Sha256 reference(Object value) {
        Part part = cache.byValue(value).orElseGet(() -> newPart(value));
        parts.put(part.hash(), part);
        return part.hash();
    }

    private Part newPart(Object value) {
        String text = PartText.of(value);
        Part part = new Part(PartText.hash(text), value, text.length());
        cache.put(part);
        return part;
    }

    Map<Sha256, Part> parts() {
        return parts;
    }
}
