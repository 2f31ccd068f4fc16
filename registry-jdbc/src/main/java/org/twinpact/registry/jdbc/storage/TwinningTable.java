package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlFragment;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.registry.snapshot.SnapshotParts;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The twinnings of a tenant, one row each: version, head, snapshot, stage and the day of the latest event. */
public final class TwinningTable {
    private static final String INSERT = """
            insert into twinning.tw_twinning
            (version, head, stage, snapshot, snapshot_format, parts, last_on, tenant, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update twinning.tw_twinning
            set version = ?, head = ?, stage = ?, snapshot = ?, snapshot_format = ?, parts = ?, last_on = ?
            where tenant = ? and id = ? and version = ? and head = ?""";

    private static final String ROW = """
            select id, snapshot, snapshot_format, parts, version, head, stage, last_on
            from twinning.tw_twinning where tenant = ? and id = ?""";

    private static final String ROWS =
            "select id, snapshot, snapshot_format, parts from twinning.tw_twinning where tenant = ? and id";

    private static final String AT =
            "select head, parts from twinning.tw_twinning where tenant = ? and id = ? and version = ?";

    private static final String VERSION = "select version from twinning.tw_twinning where tenant = ? and id = ?";

    private final Session session;
    private final String tenant;
    private final SnapshotFormat format;

    public TwinningTable(Session session, String tenant, SnapshotFormat format) {
        this.session = session;
        this.tenant = tenant;
        this.format = format;
    }

    /**
     * Adds the rows of a new twinning, or replaces those of an expected version.
     *
     * @return the stored version, or empty if another version than the expected one was stored
     */
    public Optional<StoredVersion> put(Twinning twinning, StoredVersion expected, Sha256 head) throws SQLException {
        Snapshot snapshot = format.write(twinning);
        SnapshotRow row = SnapshotRow.of(twinning.id().value(), snapshot);
        List<Object> values = new ArrayList<>(values(twinning, row, head));
        ChainHead before = expected.head();
        if (before.version() > 0) {
            values.addAll(List.of(before.version(), before.hash().hex()));
        }
        if (session.update(before.version() > 0 ? UPDATE : INSERT, values.toArray()) != 1) {
            return Optional.empty();
        }
        new PartTable(session, tenant).replace(expected.parts(), row, snapshot);
        format.cache(head, twinning, row.json(), row.parts());
        return Optional.of(new StoredVersion(new ChainHead(twinning.id(), twinning.version(), head), row.parts()));
    }

    /** Adds new twinnings, each with its head. */
    public void open(List<Append> appends, List<Sha256> heads) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> partRows = new ArrayList<>();
        PartTable parts = new PartTable(session, tenant);
        for (int i = 0; i < appends.size(); i++) {
            Twinning twinning = appends.get(i).twinning();
            Snapshot snapshot = format.write(twinning);
            SnapshotRow row = SnapshotRow.of(twinning.id().value(), snapshot);
            rows.add(values(twinning, row, heads.get(i)).toArray());
            partRows.addAll(parts.rows(Set.of(), row, snapshot));
        }
        session.batch(INSERT, rows);
        parts.add(partRows);
    }

    public Optional<Twinning> find(TwinningId id, VersionCache versions) throws SQLException {
        Optional<TwinningRow> found = row(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SnapshotRow snapshot = found.get().snapshot();
        Sha256 hash = new Sha256(found.get().head());
        ChainHead head = new ChainHead(id, found.get().version(), hash);
        versions.put(tenant, new StoredVersion(head, snapshot.parts()));
        Optional<Twinning> cached = format.cached(hash);
        if (cached.isPresent()) {
            return cached;
        }
        Twinning twinning = twinnings(List.of(snapshot)).get(0);
        // A twinning that was replayed may be at a later version.
        if (twinning.version() == head.version()) {
            format.cache(hash, twinning, snapshot.json(), snapshot.parts());
        }
        return Optional.of(twinning);
    }

    /** Returns the row as stored. */
    public Optional<TwinningRow> row(TwinningId id) throws SQLException {
        return session.first(TwinningRow::of, ROW, tenant, id.value());
    }

    /** Returns the contents of the columns that the host's own statements may read. */
    public static List<String> shown(Twinning twinning) {
        return List.of(twinning.stage().name(), twinning.lastOn().orElseThrow().toString());
    }

    /** Returns a twinning at a version, empty if it is at another. */
    public Optional<StoredVersion> at(TwinningId id, long version) throws SQLException {
        return session.first(
                row -> new StoredVersion(
                        new ChainHead(id, version, new Sha256(row.getString(1))), SnapshotRow.parts(row.getString(2))),
                AT,
                tenant,
                id.value(),
                version);
    }

    /** Returns the version of a twinning, 0 if there is none. */
    public long version(TwinningId id) throws SQLException {
        return session.first(row -> row.getLong(1), VERSION + session.latest(), tenant, id.value())
                .orElse(0L);
    }

    /** Returns the twinnings with some keys, without those that do not exist. */
    public List<Twinning> all(Set<TwinningId> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        SqlFragment statement = new SqlFragment()
                .add(ROWS + OutboxTable.in(ids.size()), tenant)
                .add("", ids.stream().map(TwinningId::value).toArray());
        return twinnings(session.list(SnapshotRow::of, statement.text(), statement.values()));
    }

    /** Returns the entries of a statement that selects key, snapshot, format and parts. */
    public List<IndexEntry> list(SqlFragment statement) throws SQLException {
        return twinnings(session.list(SnapshotRow::of, statement.text(), statement.values())).stream()
                .map(IndexEntry::of)
                .toList();
    }

    /** Reads all missing parts with one query, and replays the history where a snapshot cannot be read. */
    private List<Twinning> twinnings(List<SnapshotRow> rows) throws SQLException {
        SnapshotParts parts = format.parts(rows.stream()
                .filter(SnapshotRow::isCurrent)
                .flatMap(row -> row.parts().stream())
                .distinct()
                .toList());
        if (!parts.missing().isEmpty()) {
            new PartTable(session, tenant)
                    .load(parts, rows.stream().map(SnapshotRow::id).toList());
        }
        List<Twinning> twinnings = new ArrayList<>();
        for (SnapshotRow row : rows) {
            Optional<Twinning> read = row.isCurrent() ? format.read(row.json(), parts) : Optional.empty();
            twinnings.add(
                    read.isPresent()
                            ? read.get()
                            : Twinning.load(new EventTable(session, tenant).history(new TwinningId(row.id()))));
        }
        return twinnings;
    }

    private List<Object> values(Twinning twinning, SnapshotRow row, Sha256 head) {
        return List.of(
                twinning.version(),
                head.hex(),
                twinning.stage().name(),
                row.json(),
                row.format(),
                row.column(),
                twinning.lastOn().orElseThrow(),
                tenant,
                row.id());
    }
}
