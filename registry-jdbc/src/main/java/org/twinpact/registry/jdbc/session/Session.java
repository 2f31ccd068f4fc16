package org.twinpact.registry.jdbc.session;

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
import org.twinpact.registry.jdbc.dialect.Dialect;

/**
 * A connection in the middle of some work. Statements name the schema {@code twinning} in place of its actual name.
 * Used by one thread.
 */
public final class Session {
    private static final String PREFIX = "twinning.tw_";

    private final Connection connection;
    private final SchemaLocation location;
    private final Dialect dialect;
    private final String actualPrefix;
    private final boolean joined;

    /** @throws IllegalStateException if no dialect fits */
    public Session(Connection connection, SchemaLocation location) throws SQLException {
        this(connection, location, false);
    }

    private Session(Connection connection, SchemaLocation location, boolean joined) throws SQLException {
        this.connection = connection;
        this.location = location;
        this.joined = joined;
        dialect = location.dialect(connection);
        actualPrefix = dialect.quoted(location.schema()) + ".tw_";
    }

    /** Returns a session that writes in the caller's transaction, which may have read before. */
    public static Session joined(Connection connection, SchemaLocation location) throws SQLException {
        return new Session(connection, location, true);
    }

    /** A mapping of one row. */
    public interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    public <R> List<R> list(Row<R> row, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(PREFIX, actualPrefix))) {
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

    public <R> Optional<R> first(Row<R> row, String sql, Object... values) throws SQLException {
        return list(row, sql, values).stream().findFirst();
    }

    public int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(PREFIX, actualPrefix))) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Writes the rows in one batch, and does nothing without rows. */
    public void batch(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(PREFIX, actualPrefix))) {
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
     * Returns the failure of a batch without its rows. PostgreSQL's driver adds their values, which may be personal, and
     * MariaDB's reports a lost connection in the cause only.
     */
    private static SQLException withoutRows(BatchUpdateException e) {
        SQLException next = e.getCause() instanceof SQLException cause ? cause : e.getNextException();
        return next == null ? e : next;
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Returns the schema's name as the host gave it. */
    public String schema() {
        return location.schema();
    }

    /** Returns whether the transaction has written or locked rows. */
    public boolean holdsWork() throws SQLException {
        return dialect.holdsWork(connection);
    }

    /** Returns the suffix of a select of one row that others may have changed since the caller's transaction first read. */
    public String latest() {
        return joined ? dialect.latest() : "";
    }

    /** Returns the time by the clock of the database. */
    public OffsetDateTime now() throws SQLException {
        return dialect.now(connection);
    }

    /** Prepares a transaction that the registry began. */
    public void begin() throws SQLException {
        dialect.begin(connection);
    }

    /** Makes the schema the connection's default. */
    public Dialect.Undo enter() throws SQLException {
        return dialect.enter(connection, location.schema());
    }

    private void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, dialect.bound(values[i]));
        }
    }
}
