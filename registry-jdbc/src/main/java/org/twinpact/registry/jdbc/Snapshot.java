package org.twinpact.registry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.Twinning;

/** A twinning's snapshot as its row holds it: a cache, which may be missing. */
record Snapshot(UUID id, String json, int format) {
    /**
     * Longer ones are not kept, and the history tells instead. They would need a large object, and H2 fails where one
     * is read while it is replaced.
     */
    private static final int LONGEST = 1_000_000;

    private static final int NONE = 0;

    static Snapshot of(Twinning twinning) {
        String json = SnapshotFormat.write(twinning);
        UUID id = twinning.id().value();
        return json.length() <= LONGEST ? new Snapshot(id, json, SnapshotFormat.VERSION) : new Snapshot(id, "", NONE);
    }

    /** The snapshot in a row of key, text and format. */
    static Snapshot in(ResultSet row) throws SQLException {
        return new Snapshot(row.getObject(1, UUID.class), row.getString(2), row.getInt(3));
    }

    /** Empty where there is none, another version wrote it, or it cannot be read: then the history tells. */
    Optional<Twinning> read() {
        return format == SnapshotFormat.VERSION ? SnapshotFormat.read(json) : Optional.empty();
    }
}
