package org.twinpact.examples.benchmarks.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The floor: hand-written JDBC, which writes the same rows of the same tables and reads the same objects. It does nothing
 * else: one tenant, one schema, the SQL of one engine, no retry, no transaction of the host, no schema check.
 *
 * <p>The work needed for those rows and objects belongs to the floor: the JSON of events and snapshots, the hash of each
 * event, the terms and sort keys, and the reading of snapshots. It uses the same public types of core, because others
 * would write other bytes. The floor omits the work of the library alone: names of schema and tenant that are looked up,
 * dialects, messages, the storage and erasure of people, and the handling of conflicts with concurrent writers.
 *
 * <p>Statements are as few as the tables allow. Each table has one batch, and the head of a twinning is read with its
 * snapshot, because a host would hold both. Not thread-safe.
 */
final class HandWrittenJdbc implements Storage {
    private static final int BATCH = 500;

    private static final String EVENT = """
            insert into twinning.tw_event
            (tenant, twinning_id, sequence, authority, act_id, act_part, type, form, occurred_on, recorded_at, body,
            hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TWINNING = """
            insert into twinning.tw_twinning
            (version, head, stage, snapshot, snapshot_format, parts, last_on, tenant, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FURTHER = """
            update twinning.tw_twinning
            set version = ?, head = ?, stage = ?, snapshot = ?, snapshot_format = ?, parts = ?, last_on = ?
            where tenant = ? and id = ? and version = ? and head = ?""";

    private static final String TERM = """
            insert into twinning.tw_term (tenant, twinning_id, term, english_key, hebrew_key, fold_version)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String OBLIGATION = """
            insert into twinning.tw_agenda (tenant, due_on, twinning_id, party, kind, code)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String FIND =
            "select snapshot, snapshot_format, head from twinning.tw_twinning where tenant = ? and id = ?";

    private static final String PAGE = """
            select t.snapshot, t.snapshot_format from (
            select d.tenant, d.twinning_id, d.english_key from twinning.tw_term d where d.tenant = ? and d.term = ?
            order by d.tenant, d.term, d.english_key, d.twinning_id fetch first ? rows only) p
            join twinning.tw_twinning t on t.tenant = p.tenant and t.id = p.twinning_id
            order by p.english_key, p.twinning_id""";

    private static final String PAGE_OF_TWO = PAGE.replace("d.term = ?", """
            d.term = ? and exists (select 1 from twinning.tw_term o
            where o.tenant = d.tenant and o.twinning_id = d.twinning_id and o.term = ?)""");

    private final DataSource source;
    private final Map<TwinningId, Sha256> heads = new HashMap<>();

    HandWrittenJdbc(DataSource source) {
        this.source = source;
    }

    @Override
    public void append(Append append) throws SQLException {
        Rows rows = new Rows();
        rows.add(append, heads.get(append.twinning().id()));
        write(rows, append.expectedVersion() == 0 ? TWINNING : FURTHER);
        heads.put(append.twinning().id(), rows.head());
    }

    @Override
    public void importAll(List<Append> openings) throws SQLException {
        for (int from = 0; from < openings.size(); from += BATCH) {
            Rows rows = new Rows();
            openings.subList(from, Math.min(openings.size(), from + BATCH)).forEach(opening -> rows.add(opening, null));
            write(rows, TWINNING);
        }
    }

    private void write(Rows rows, String twinning) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                batch(connection, EVENT, rows.events());
                for (int changed : batch(connection, twinning, rows.twinnings())) {
                    if (changed == 0) {
                        throw new SQLException("a concurrent writer won");
                    }
                }
                batch(connection, TERM, rows.terms());
                batch(connection, OBLIGATION, rows.obligations());
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private int[] batch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    @Override
    public Optional<Twinning> find(TwinningId id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            bind(statement, Rows.TENANT, id.value());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                heads.put(id, new Sha256(row.getString(3)));
                return Optional.of(twinning(row));
            }
        }
    }

    /** Searches by one term or two. The second is looked up for each twinning that has the first. */
    @Override
    public Page search(Search search) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(Rows.TENANT);
        values.addAll(search.terms());
        values.add(search.limit() + 1);
        String sql = search.terms().size() > 1 ? PAGE_OF_TWO : PAGE;
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values.toArray());
            List<IndexEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(IndexEntry.of(twinning(rows)));
                }
            }
            return Page.of(entries, search);
        }
    }

    private static Twinning twinning(ResultSet row) throws SQLException {
        if (row.getInt(2) != SnapshotFormat.VERSION) {
            throw new SQLException("a snapshot of another version");
        }
        return Rows.SNAPSHOTS
                .read(row.getString(1), Rows.SNAPSHOTS.parts(List.of()))
                .orElseThrow();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
