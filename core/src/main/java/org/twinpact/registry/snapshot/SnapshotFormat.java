package org.twinpact.registry.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.json.Json;
import org.twinpact.twinning.Twinning;

/**
 * A twinning as JSON. It is a cache and no record: a snapshot of another version is made anew from the history. Compare
 * twinnings, not their bytes. Thread-safe.
 */
public final class SnapshotFormat {
    /** The version of the form, kept beside each snapshot. */
    public static final int VERSION = 2;

    private SnapshotFormat() {}

    /** The snapshot of a twinning. */
    public static String write(Twinning twinning) {
        try {
            return Json.mapper().writeValueAsString(twinning);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("twinning " + twinning.id() + " has no JSON", e);
        }
    }

    /** The twinning of a snapshot, or empty if it cannot be read and must be made anew. */
    public static Optional<Twinning> read(String snapshot) {
        Objects.requireNonNull(snapshot, "snapshot");
        try {
            return Optional.ofNullable(Json.mapper().readValue(snapshot, Twinning.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
