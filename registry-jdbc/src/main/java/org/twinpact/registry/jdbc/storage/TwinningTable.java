package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlFragment;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The twinnings of a tenant, one row each: version, head, snapshot, stage and the day of the latest event. */
public final class TwinningTable {
    private static final String INSERT = """
            insert into twinning.tw_twinning
            (version, head, stage, snapshot, snapshot_format, last_on, tenant, id)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update twinning.tw_twinning
            set version = ?, head = ?, stage = ?, snapshot = ?, snapshot_format = ?, last_on = ?
            where tenant = ? and id = ? and version = ? and head = ?""";

    private static final String FIND =
            "select id, snapshot, snapshot_format, version, head from twinning.tw_twinning where tenant = ? and id = ?";

    private static final String ROW = """
            select id, snapshot, snapshot_format, version, head, stage, last_on
            from twinning.tw_twinning where tenant = ? and id = ?""";

    private static final String HEAD =
            "select head from twinning.tw_twinning where tenant = ? and id = ? and version = ?";

    private static final String VERSION = "select version from twinning.tw_twinning where tenant = ? and id = ?";

    private final Session session;
    private final String tenant;

    public TwinningTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Replaces a twinning's row if it has the expected head, and returns whether it had. */
    public boolean put(Twinning twinning, ChainHead expected, Sha256 head) throws SQLException {
        List<Object> values = new ArrayList<>(values(twinning, head));
        if (expected.version() == 0) {
            return session.update(INSERT, values.toArray()) == 1;
        }
        values.add(expected.version());
        values.add(expected.hash().hex());
        return session.update(UPDATE, values.toArray()) == 1;
    }

    /** Adds new twinnings, each with its head. */
    public void open(List<Append> appends, List<Sha256> heads) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < appends.size(); i++) {
            rows.add(values(appends.get(i).twinning(), heads.get(i)).toArray());
        }
        session.batch(INSERT, rows);
    }

    public Optional<Twinning> find(TwinningId id, ChainHeadCache heads) throws SQLException {
        Optional<Snapshot> snapshot = session.first(
                row -> {
                    heads.put(tenant, new ChainHead(id, row.getLong(4), new Sha256(row.getString(5))));
                    return Snapshot.of(row);
                },
                FIND,
                tenant,
                id.value());
        return snapshot.isPresent() ? Optional.of(twinning(snapshot.get())) : Optional.empty();
    }

    /** Returns the row as stored. */
    public Optional<TwinningRow> row(TwinningId id) throws SQLException {
        return session.first(TwinningRow::of, ROW, tenant, id.value());
    }

    /** Returns the contents of the columns that the host's own statements may read. */
    public static List<String> shown(Twinning twinning) {
        return List.of(twinning.stage().name(), twinning.lastOn().orElseThrow().toString());
    }

    /** Returns the head of a twinning, empty if it is not at the version. */
    public Optional<ChainHead> head(TwinningId id, long version) throws SQLException {
        return session.first(
                row -> new ChainHead(id, version, new Sha256(row.getString(1))), HEAD, tenant, id.value(), version);
    }

    /** Returns the version of a twinning, 0 if there is none. */
    public long version(TwinningId id) throws SQLException {
        return session.first(row -> row.getLong(1), VERSION + session.latest(), tenant, id.value())
                .orElse(0L);
    }

    /** Returns the entries of a statement that selects key, snapshot and format. */
    public List<IndexEntry> list(SqlFragment statement) throws SQLException {
        List<IndexEntry> entries = new ArrayList<>();
        for (Snapshot snapshot : session.list(Snapshot::of, statement.text(), statement.values())) {
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

    private List<Object> values(Twinning twinning, Sha256 head) {
        Snapshot snapshot = Snapshot.of(twinning);
        return List.of(
                twinning.version(),
                head.hex(),
                twinning.stage().name(),
                snapshot.json(),
                snapshot.format(),
                twinning.lastOn().orElseThrow(),
                tenant,
                twinning.id().value());
    }
}
