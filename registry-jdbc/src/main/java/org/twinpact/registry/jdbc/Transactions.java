package org.twinpact.registry.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** Begins and ends what is done on the host's connections, and leaves them as they were found. Thread-safe. */
final class Transactions {
    private static final Logger LOG = System.getLogger(Transactions.class.getPackageName());

    private final DataSource source;
    private final Home home;

    Transactions(DataSource source, Home home) {
        this.source = Objects.requireNonNull(source, "source");
        this.home = home;
    }

    /** Some work on a connection. */
    interface Work<R> {
        R on(Session session) throws SQLException;
    }

    /** Reads, and neither begins nor ends a transaction. */
    <R> R read(Work<R> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            // With auto-commit off the transaction may be the host's, so it is left open: a pool ends its own.
            return work.on(new Session(connection, home));
        }
    }

    /**
     * Does the work in one transaction.
     *
     * @throws IllegalStateException if the connection comes with work that is not ours to commit; it is left as it was
     * @throws UncertainCommit if the transaction's end is not known; after any other exception nothing of it is kept
     */
    void write(Work<?> work) throws SQLException {
        Connection connection = source.getConnection();
        try {
            inTransaction(connection, work);
        } finally {
            quietly("close a connection", connection::close);
        }
    }

    private void inTransaction(Connection connection, Work<?> work) throws SQLException {
        boolean found = connection.getAutoCommit();
        Session session = new Session(connection, home);
        if (!found) {
            requireNoWork(session);
        }
        connection.setAutoCommit(false);
        try {
            session.begin();
            work.on(session);
            commit(connection);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, found);
            throw e;
        }
        restore(connection, found);
    }

    private static void requireNoWork(Session session) throws SQLException {
        if (session.holdsWork()) {
            throw new IllegalStateException("the data source gave a connection in the middle of a transaction that"
                    + " has written or locked rows; to write now would commit them too. Give one whose connections"
                    + " take no part in the host's transactions and are rolled back when they are returned");
        }
    }

    private static void commit(Connection connection) throws UncertainCommit {
        try {
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            throw new UncertainCommit(e);
        }
    }

    private static void rollBack(Connection connection, boolean found) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot roll back; the connection is cut", e);
            // Not restored: to switch auto-commit on would commit what could not be rolled back.
            quietly("cut a connection", () -> connection.abort(Runnable::run));
            return;
        }
        restore(connection, found);
    }

    private static void restore(Connection connection, boolean found) {
        quietly("restore a connection", () -> connection.setAutoCommit(found));
    }

    /** What fails after the end of a transaction does not change what is kept, so it is told to the log alone. */
    private static void quietly(String what, Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot " + what, e);
        }
    }

    /** Something to do with the database. */
    interface Step {
        void run() throws SQLException;
    }
}
