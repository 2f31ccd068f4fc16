package org.twinpact.registry.snapshot;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinpact.evidence.Sha256;

/**
 * A cache of recently used parts and twinnings, by their hashes and by their values. An entry cannot be stale, because a
 * hash belongs to one text or one history. Thread-safe.
 */
final class PartCache {
    /** The maximum total length of the texts, in characters. */
    private static final int CAPACITY = 8_000_000;

    private final Map<Sha256, Part> byHash = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Object, Sha256> byValue = new IdentityHashMap<>();
    private long characters;

    synchronized Optional<Part> byHash(Sha256 hash) {
        return used(byHash.get(hash));
    }

    /**
     * Returns a part that is used now. The parts to which it refers are used too, so that they are not evicted before it.
     * Their texts are therefore counted as long as an entry retains them, and only once.
     */
    private Optional<Part> used(Part part) {
        if (part != null) {
            part.parts().forEach(byHash::get);
        }
        return Optional.ofNullable(part);
    }

    /** Returns the part with this object as its value. An equal object is not enough, because comparing costs more. */
    synchronized Optional<Part> byValue(Object value) {
        return Optional.ofNullable(byValue.get(value)).map(byHash::get);
    }

    synchronized void put(Part part) {
        Part replaced = byHash.put(part.hash(), part);
        if (replaced != null) {
            forget(replaced);
        }
        used(part);
        byValue.put(part.value(), part.hash());
        characters += part.length();
        for (Iterator<Part> eldest = byHash.values().iterator(); characters > CAPACITY; ) {
            Part evicted = eldest.next();
            eldest.remove();
            forget(evicted);
        }
    }

    private void forget(Part part) {
        byValue.remove(part.value());
        characters -= part.length();
    }
}
