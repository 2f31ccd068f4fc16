package org.twinpact.registry.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.twinpact.evidence.Sha256;

/** A written twinning: a short JSON text and the parts that it refers to by hash. Immutable. */
public final class Snapshot {
    private final String json;
    private final Map<Sha256, Part> parts;

    Snapshot(String json, Map<Sha256, Part> parts) {
        this.json = json;
        this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Returns the text without its parts. */
    public String json() {
        return json;
    }

    /** Returns the hashes of the parts. */
    public Set<Sha256> parts() {
        return parts.keySet();
    }

    /** Returns the length of the longest text in characters. */
    public int longest() {
        return Math.max(
                json.length(),
                parts.values().stream().mapToInt(Part::length).max().orElse(0));
    }

    /**
     * Returns the text of a part.
     *
     * @throws NullPointerException if the snapshot has no such part
     */
    public String text(Sha256 part) {
        return PartText.of(parts.get(part).value());
    }
}
