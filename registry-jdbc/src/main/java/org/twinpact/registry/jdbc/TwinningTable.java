package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** One row for each twinning of a tenant: its snapshot, and the day of its latest event. */
final class TwinningTable {
    private static final String INSERT = """
            insert into twinning.tw_twinning
            (version, stage, snapshot, snapshot_format, last_on, tenant, id)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update twinning.tw_twinning
            set version = ?, stage = ?, snapshot = ?, snapshot_format = ?, last_on = ?
            where tenant = ? and id = ? and version = ?""";

    private static final String FIND =
            "select id, snapshot, snapshot_format from twinning.tw_twinning where tenant = ? and id = ?";

    private static final String VERSION = "select version from twinning.tw_twinning where tenant = ? and id = ?";

    private final Session session;
    private final String tenant;

    TwinningTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Whether the twinning was at the expected version, and is put. */
    boolean put(Twinning twinning, long expectedVersion) throws SQLException {
        List<Object> values = new ArrayList<>(values(twinning));
        if (expectedVersion == 0) {
            return session.update(INSERT, values.toArray()) == 1;
        }
        values.add(expectedVersion);
        return session.update(UPDATE, values.toArray()) == 1;
    }

    void open(List<Append> appends) throws SQLException {
        session.batch(
                INSERT,
                appends.stream()
                        .map(append -> values(append.twinning()).toArray())
                        .toList());
    }

    Optional<Twinning> find(TwinningId id) throws SQLException {
        Optional<Snapshot> snapshot = session.first(Snapshot::in, FIND, tenant, id.value());
        return snapshot.isPresent() ? Optional.of(twinning(snapshot.get())) : Optional.empty();
    }

    /** The version of a twinning, 0 if there is none. */
    long version(TwinningId id) throws SQLException {
        return session.first(row -> row.getLong(1), VERSION, tenant, id.value()).orElse(0L);
    }

    /** The entries of a statement that finds key, snapshot and format. */
    List<IndexEntry> list(Sql statement) throws SQLException {
        List<IndexEntry> entries = new ArrayList<>();
        for (Snapshot snapshot : session.list(Snapshot::in, statement.text(), statement.values())) {
            entries.add(IndexEntry.of(twinning(snapshot)));
        }
        return entries;
    }

    private Twinning twinning(Snapshot snapshot) throws SQLException {
        Optional<Twinning> read = snapshot.read();
        return read.isPresent()
                ? read.get()
                : Twinning.load(new EventTable(session, tenant).history(new TwinningId(snapshot.id())));
    }

    private List<Object> values(Twinning twinning) {
        Snapshot snapshot = Snapshot.of(twinning);
        return List.of(
                twinning.version(),
                twinning.stage().name(),
                snapshot.json(),
                snapshot.format(),
                twinning.lastOn().orElseThrow(),
                tenant,
                twinning.id().value());
    }
}
