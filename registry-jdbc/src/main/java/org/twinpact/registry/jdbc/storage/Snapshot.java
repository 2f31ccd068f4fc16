package org.twinpact.registry.jdbc.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.Twinning;

/** A stored snapshot of a twinning, which is a cache and may be missing. */
public record Snapshot(UUID id, String json, int format) {
    /**
     * The length above which no snapshot is stored and the history is replayed. It would need a large object, and H2 fails if
     * one is read while it is replaced.
     */
    private static final int LONGEST = 1_000_000;

    private static final int NONE = 0;

    static Snapshot of(Twinning twinning) {
        String json = SnapshotFormat.write(twinning);
        UUID id = twinning.id().value();
        return json.length() <= LONGEST ? new Snapshot(id, json, SnapshotFormat.VERSION) : new Snapshot(id, "", NONE);
    }

    /** Reads the snapshot from a row of key, text and format. */
    static Snapshot of(ResultSet row) throws SQLException {
        return new Snapshot(row.getObject(1, UUID.class), row.getString(2), row.getInt(3));
    }

    /**
     * Returns the twinning, empty if the history must be replayed: there is no snapshot, another version wrote it, or it cannot
     * be read.
     */
    public Optional<Twinning> read() {
        return format == SnapshotFormat.VERSION ? SnapshotFormat.read(json) : Optional.empty();
    }
}
