package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotParts;
import org.twinpact.twinning.TwinningId;

/**
 * The large parts of snapshots, such as the text of the agreement, under their hashes. Most acts leave them unchanged, so
 * they are not written with every snapshot.
 */
public final class PartTable {
    private static final String INSERT =
            "insert into twinning.tw_part (tenant, twinning_id, hash, body) values (?, ?, ?, ?)";

    private static final String DELETE = "delete from twinning.tw_part where tenant = ? and twinning_id = ? and hash";

    private static final String SELECT = "select hash, body from twinning.tw_part where tenant = ? and twinning_id";

    /** The maximum number of values in one statement, which every engine limits. */
    private static final int BATCH = 500;

    private final Session session;
    private final String tenant;

    public PartTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Returns the texts of all parts of a twinning. */
    public Map<Sha256, String> of(TwinningId id) throws SQLException {
        Map<Sha256, String> texts = new HashMap<>();
        session.list(
                row -> texts.put(new Sha256(row.getString(1)), row.getString(2)), SELECT + " = ?", tenant, id.value());
        return texts;
    }

    /** Adds the missing texts of the parts of some twinnings. */
    void load(SnapshotParts parts, List<UUID> ids) throws SQLException {
        List<String> missing = parts.missing().stream().map(Sha256::hex).toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + BATCH));
            session.list(
                    row -> {
                        parts.add(new Sha256(row.getString(1)), row.getString(2));
                        return null;
                    },
                    SELECT + OutboxTable.in(ids.size()) + " and hash" + OutboxTable.in(some.size()),
                    Stream.of(Stream.of(tenant), ids.stream(), some.stream())
                            .flatMap(values -> values)
                            .toArray());
        }
    }

    /** Adds the parts of a snapshot that are not stored yet, and deletes those that are no longer part of it. */
    void replace(Set<Sha256> stored, SnapshotRow row, Snapshot snapshot) throws SQLException {
        session.batch(INSERT, rows(stored, row, snapshot));
        List<String> outdated = stored.stream()
                .filter(hash -> !row.parts().contains(hash))
                .map(Sha256::hex)
                .toList();
        if (!outdated.isEmpty()) {
            session.update(
                    DELETE + OutboxTable.in(outdated.size()),
                    Stream.concat(Stream.of(tenant, row.id()), outdated.stream())
                            .toArray());
        }
    }

    void add(List<Object[]> rows) throws SQLException {
        session.batch(INSERT, rows);
    }

    /** Returns the rows of a snapshot's parts without those that are stored. */
    List<Object[]> rows(Collection<Sha256> stored, SnapshotRow row, Snapshot snapshot) {
        List<Object[]> rows = new ArrayList<>();
        for (Sha256 hash : row.parts()) {
            if (!stored.contains(hash)) {
                rows.add(new Object[] {tenant, row.id(), hash.hex(), snapshot.text(hash)});
            }
        }
        return rows;
    }
}
