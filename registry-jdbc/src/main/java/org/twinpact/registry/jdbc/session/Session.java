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
import org.twinpact.registry.jdbc.dialect.Dialect.FailureKind;

/**
 * A connection during a unit of work. Statements name the schema {@code twinning}, which is replaced by its actual
 * name. Used by one thread.
 */
public final class Session {
    private static final String PREFIX = "twinning.tw_";

    private final Connection connection;
    private final SchemaLocation location;
    private final Dialect dialect;
    private final String actualPrefix;
    private final boolean joined;

    /**
     * Creates a session.
     *
     * @throws IllegalStateException if no dialect fits
     */
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
        R of(SqlRow row) throws SQLException;
    }

    public <R> List<R> list(Row<R> row, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(adapted(sql))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, dialect.compared(values[i]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                SqlRow current = new SqlRow(rows, dialect);
                List<R> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.of(current));
                }
                return found;
            }
        } catch (SQLException e) {
            throw dialect.standard(e);
        }
    }

    public <R> Optional<R> first(Row<R> row, String sql, Object... values) throws SQLException {
        return list(row, sql, values).stream().findFirst();
    }

    public int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(adapted(sql))) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw dialect.standard(e);
        }
    }

    /** Executes a statement for all rows, with as few calls as the dialect allows. Does nothing if there are no rows. */
    public void batch(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (!dialect.allowsBatches()) {
            for (MultiRowStatement statement : MultiRowStatement.of(sql, rows)) {
                update(statement.sql(), statement.values());
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(adapted(sql))) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (BatchUpdateException e) {
            throw withoutRows(e);
        } catch (SQLException e) {
            throw dialect.standard(e);
        }
    }

    /**
     * Returns the failure of a batch without its rows. PostgreSQL's driver adds their values, which may be personal
     * data. A driver may nest batches and report the reason in one of several failures.
     */
    private SQLException withoutRows(BatchUpdateException e) {
        List<SQLException> failures = SqlFailures.in(e)
                .filter(failure -> !(failure instanceof BatchUpdateException))
                .toList();
        return failures.stream()
                .filter(failure -> dialect.kindOf(failure) != FailureKind.OTHER)
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElse(e);
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw dialect.standard(e);
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

    /**
     * Returns the suffix of a select of one row that other transactions may have changed since the caller's first read.
     */
    public String latest() {
        return joined ? dialect.latest() : "";
    }

    /** Returns the time by the clock of the database. */
    public OffsetDateTime now() throws SQLException {
        return dialect.now(connection);
    }

    /**
     * Requires a database that the dialect supports.
     *
     * @throws IllegalStateException if it is another product, or has a setting that changes what statements mean
     */
    void requireSupported() throws SQLException {
        dialect.requireSupported(connection);
    }

    /** Prepares a transaction that the registry began. */
    public void begin() throws SQLException {
        dialect.begin(connection);
    }

    /** Prepares a transaction that stores many new twinnings. */
    public void beginImport() throws SQLException {
        dialect.beginImport(connection);
    }

    /** Makes the database plan the next statements of the transaction by the current size of the tables. */
    public void planForCurrentSize() throws SQLException {
        dialect.planForCurrentSize(connection);
    }

    /** Makes the schema the connection's default. */
    public Dialect.Undo enter() throws SQLException {
        return dialect.enter(connection, location.schema());
    }

    private String adapted(String sql) {
        return dialect.adapted(sql.replace(PREFIX, actualPrefix));
    }

    private void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, dialect.bound(values[i]));
        }
    }
}
