package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotFormat;

/**
 * The columns of a stored snapshot, which is a cache and may be missing.
 *
 * @param json the text without its parts
 * @param format the version of the library's form, 0 for no snapshot
 * @param parts the hashes of the parts, which are rows of {@link PartTable}
 */
public record SnapshotRow(UUID id, String json, int format, Set<Sha256> parts) {
    /**
     * The length of a text above which no snapshot is stored and the history is replayed. A longer one would need a
     * large object (LOB), and H2 fails if one is read while it is replaced.
     */
    private static final int LONGEST = 1_000_000;

    private static final int NONE = 0;
    private static final String SEPARATOR = " ";

    /** Returns the row of a snapshot, which has no parts if it is too long. */
    static SnapshotRow of(UUID id, Snapshot snapshot) {
        return snapshot.longest() <= LONGEST
                ? new SnapshotRow(id, snapshot.json(), SnapshotFormat.VERSION, snapshot.parts())
                : new SnapshotRow(id, "", NONE, Set.of());
    }

    /** Reads the snapshot from a row of key, text, format and parts. */
    static SnapshotRow of(SqlRow row) throws SQLException {
        return new SnapshotRow(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), parts(row.getString(4)));
    }

    /** Returns the hashes in the column of the parts. */
    static Set<Sha256> parts(String column) {
        return Stream.of(column.split(SEPARATOR))
                .filter(hash -> !hash.isEmpty())
                .map(Sha256::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the hashes as one text. */
    String column() {
        return parts.stream().map(Sha256::hex).collect(Collectors.joining(SEPARATOR));
    }

    /** Returns whether this version of the library wrote the snapshot. Otherwise the history must be replayed. */
    public boolean isCurrent() {
        return format == SnapshotFormat.VERSION;
    }
}
