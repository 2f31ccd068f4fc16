package org.twinpact.registry.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection in the middle of some work. Statements name our schema {@code twinning}, whatever it is called here.
 * Used by one thread.
 */
final class Session {
    private static final String OURS = "twinning.tw_";

    private final Connection connection;
    private final SchemaLocation home;
    private final Dialect dialect;
    private final String here;
    private final boolean joined;

    /** @throws IllegalStateException if no dialect fits */
    Session(Connection connection, SchemaLocation home) throws SQLException {
        this(connection, home, false);
    }

    private Session(Connection connection, SchemaLocation home, boolean joined) throws SQLException {
        this.connection = connection;
        this.home = home;
        this.joined = joined;
        dialect = home.dialect(connection);
        here = dialect.quoted(home.schema()) + ".tw_";
    }

    /** A session that writes in the caller's transaction, whatever that has read before. */
    static Session joined(Connection connection, SchemaLocation home) throws SQLException {
        return new Session(connection, home, true);
    }

    /** Reads one row. */
    interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    <R> List<R> list(Row<R> row, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(OURS, here))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, dialect.compared(values[i]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<R> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.of(rows));
                }
                return found;
            }
        }
    }

    <R> Optional<R> first(Row<R> row, String sql, Object... values) throws SQLException {
        return list(row, sql, values).stream().findFirst();
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(OURS, here))) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Sends nothing where there are no rows. */
    void batch(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(OURS, here))) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (BatchUpdateException e) {
            throw withoutRows(e);
        }
    }

    /**
     * What is the matter with a batch. PostgreSQL's driver tells of it with the values of its rows, which may be about
     * people, and MariaDB's says only in the cause that the connection was lost.
     */
    private static SQLException withoutRows(BatchUpdateException e) {
        SQLException next = e.getCause() instanceof SQLException cause ? cause : e.getNextException();
        return next == null ? e : next;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schema's name as the host gave it. */
    String schema() {
        return home.schema();
    }

    /** Whether the transaction has written or locked rows. */
    boolean holdsWork() throws SQLException {
        return dialect.holdsWork(connection);
    }

    /** What ends a select of one row that others may have changed since the caller's transaction first read. */
    String latest() {
        return joined ? dialect.latest() : "";
    }

    /** The moment by the clock of the database. */
    OffsetDateTime now() throws SQLException {
        return dialect.now(connection);
    }

    /** Readies a transaction that is ours. */
    void begin() throws SQLException {
        dialect.begin(connection);
    }

    /** Makes our schema the connection's default. */
    Dialect.Undo enter() throws SQLException {
        return dialect.enter(connection, home.schema());
    }

    private void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, dialect.bound(values[i]));
        }
    }
}
