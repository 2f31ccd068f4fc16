package org.twinpact.registry.jdbc.connection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.UncertainCommitException;

/**
 * The connections of a data source, each write in its own transaction. Connections are returned in the state in which
 * they were found. Thread-safe.
 */
final class DataSourceConnectionProvider implements ConnectionProvider {
    private static final Logger LOG = System.getLogger(DataSourceConnectionProvider.class.getPackageName());

    private final DataSource source;

    DataSourceConnectionProvider(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public <R> R read(Work<R> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            // With auto-commit off the transaction may be the host's, so it is left open. A pool ends its own.
            return work.on(connection);
        }
    }

    @Override
    public <R> R write(Work<R> own, Work<R> joined) throws SQLException {
        Connection connection = source.getConnection();
        try {
            return inTransaction(connection, own);
        } finally {
            quietly("close a connection", connection::close);
        }
    }

    private static <R> R inTransaction(Connection connection, Work<R> work) throws SQLException {
        boolean found = connection.getAutoCommit();
        if (!found) {
            requireNoWork(connection);
        }
        connection.setAutoCommit(false);
        R result;
        try {
            result = work.on(connection);
            commit(connection);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, found);
            throw e;
        }
        restore(connection, found);
        return result;
    }

    private static void requireNoWork(Connection connection) throws SQLException {
        if (SchemaLocation.SHIPPED.holdsWork(connection)) {
            throw new IllegalStateException("the data source returned a connection in the middle of a transaction"
                    + " that has written or locked rows; a write would commit them too. Use a data source whose"
                    + " connections take no part in the host's transactions and are rolled back when they are"
                    + " returned, or a ConnectionProvider that takes part in them");
        }
    }

    private static void commit(Connection connection) throws UncertainCommitException {
        try {
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            throw new UncertainCommitException(e);
        }
    }

    /**
     * Rolls back and restores the connection. If no rollback succeeds, it is not restored, because switching auto-commit
     * on would commit what could not be rolled back.
     */
    private static void rollBack(Connection connection, boolean found) {
        if (Rollback.isDone(connection)) {
            restore(connection, found);
        }
    }

    private static void restore(Connection connection, boolean found) {
        quietly("restore a connection", () -> connection.setAutoCommit(found));
    }

    /** Runs a step and logs its failure, because a failure after the end of a transaction does not change what is stored. */
    private static void quietly(String what, Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot " + what, e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
