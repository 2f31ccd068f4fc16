package org.twinpact.registry.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.json.Json;
import org.twinpact.twinning.Twinning;

/**
 * The JSON form of a twinning as a cache. A snapshot of another version is rebuilt from the history. Compare twinnings,
 * not their bytes. Thread-safe.
 */
public final class SnapshotFormat {
    /** The version of the form, stored next to each snapshot. */
    public static final int VERSION = 2;

    private SnapshotFormat() {}

    /** Returns the snapshot of a twinning. */
    public static String write(Twinning twinning) {
        try {
            return Json.mapper().writeValueAsString(twinning);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("twinning " + twinning.id() + " has no JSON", e);
        }
    }

    /** Returns the twinning of a snapshot, or empty if it cannot be read and must be rebuilt. */
    public static Optional<Twinning> read(String snapshot) {
        Objects.requireNonNull(snapshot, "snapshot");
        try {
            return Optional.ofNullable(Json.mapper().readValue(snapshot, Twinning.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
