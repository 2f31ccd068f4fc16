package org.twinpact.registry.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.evidence.Sha256;

/** The parts that one or more snapshots refer to, during their reading. Used by one thread. */
public final class SnapshotParts {
    private final PartCache cache;
    private final Map<Sha256, Object> parts = new HashMap<>();
    private final Map<Sha256, String> texts = new HashMap<>();
    private final List<Sha256> missing = new ArrayList<>();

    SnapshotParts(PartCache cache, Collection<Sha256> hashes) {
        this.cache = cache;
        for (Sha256 hash : hashes) {
            cache.byHash(hash).ifPresentOrElse(part -> parts.put(hash, part.value()), () -> missing.add(hash));
        }
    }

    /** Returns the hashes of the parts that are not cached, whose texts must be added before a snapshot is read. */
    public List<Sha256> missing() {
        return List.copyOf(missing);
    }

    /** Adds the text of a part. */
    public void add(Sha256 hash, String text) {
        texts.put(hash, text);
    }

    /** Returns a part, empty if it is missing, is of another type, or has a text that does not match its hash. */
    Optional<Object> part(Sha256 hash, JavaType type) throws JsonProcessingException {
        if (!parts.containsKey(hash) && texts.containsKey(hash)) {
            String text = texts.get(hash);
            PartText.read(hash, text, type).ifPresent(part -> {
                parts.put(hash, part);
                cache.put(new Part(hash, part, text.length()));
            });
        }
        return Optional.ofNullable(parts.get(hash)).filter(part -> isOfType(part, type));
    }

    private static boolean isOfType(Object part, JavaType type) {
        return part instanceof List<?> list
                ? type.isCollectionLikeType()
                        && list.stream().allMatch(type.getContentType().getRawClass()::isInstance)
                : type.getRawClass().isInstance(part);
    }
}
