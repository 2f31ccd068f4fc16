package org.twinpact.registry.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.json.Json;
import org.twinpact.twinning.Twinning;

/**
 * The JSON form of a cached twinning. The large parts that most acts leave unchanged are separate texts, to which the form
 * refers by hash, so that an act costs no more on a twinning with a long text. Recently used parts and twinnings are cached.
 * A snapshot of another version must be rebuilt from the history. Compare twinnings and not their serialized bytes.
 * Thread-safe.
 */
public final class SnapshotFormat {
    /** The version of the form, stored next to each snapshot. */
    public static final int VERSION = 9;

    private final PartCache cache = new PartCache();

    /** Returns the snapshot of a twinning. */
    public Snapshot write(Twinning twinning) {
        SnapshotWriter writer = new SnapshotWriter(cache);
        try {
            String json =
                    Holder.WRITER.withAttribute(SnapshotWriter.class, writer).writeValueAsString(twinning);
            return new Snapshot(json, writer.parts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("twinning " + twinning.id() + " cannot be written as JSON", e);
        }
    }

    /**
     * Returns the cached twinning whose hash chain ends with a hash. It cannot be stale, because that hash covers the
     * whole history.
     */
    public Optional<Twinning> cached(Sha256 head) {
        return cache.byHash(head)
                .map(Part::value)
                .filter(Twinning.class::isInstance)
                .map(Twinning.class::cast);
    }

    /**
     * Caches a twinning that was written or read.
     *
     * @param head the hash at the end of its chain
     * @param json its text without the parts
     * @param parts the hashes of its parts
     */
    public void cache(Sha256 head, Twinning twinning, String json, Collection<Sha256> parts) {
        cache.put(new Part(head, twinning, json.length(), List.copyOf(parts)));
    }

    /** Returns the parts with the given hashes as far as they are cached. */
    public SnapshotParts parts(Collection<Sha256> hashes) {
        return new SnapshotParts(cache, hashes);
    }

    /**
     * Returns the twinning of a snapshot, or empty if it cannot be read and must be rebuilt.
     *
     * @param json the text without its parts
     * @param parts the parts that it refers to, and maybe others
     */
    public Optional<Twinning> read(String json, SnapshotParts parts) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(parts, "parts");
        try {
            return Optional.ofNullable(
                    Holder.READER.withAttribute(SnapshotParts.class, parts).readValue(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The mapper, which is created at first use, as that of {@link Json} is. */
    private static final class Holder {
        private static final JsonMapper MAPPER =
                Json.mapper().rebuild().addModule(new PartModule()).build();
        private static final ObjectWriter WRITER = MAPPER.writerFor(Twinning.class);
        private static final ObjectReader READER = MAPPER.readerFor(Twinning.class);
    }
}
