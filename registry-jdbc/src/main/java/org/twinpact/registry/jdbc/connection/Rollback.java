package org.twinpact.registry.jdbc.connection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;

/** The rollback of a transaction whose connection returns to a pool. */
final class Rollback {
    private static final Logger LOG = System.getLogger(Rollback.class.getPackageName());

    /** The prefix of the states of a transaction that the database has rolled back. */
    private static final String ROLLED_BACK = "40";

    /**
     * The number of attempts after an abort. A driver that knows several servers connects to another one, and reports
     * that first.
     */
    private static final int ATTEMPTS_AFTER_ABORT = 2;

    private Rollback() {}

    /**
     * Rolls back and returns whether no transaction is open any more. If the rollback fails, the connection is aborted.
     * A connection that is still open then belongs to a driver that has connected again, or that does not support
     * aborts, and is rolled back again.
     */
    static boolean isDone(Connection connection) {
        try {
            rollBack(connection);
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot roll back; the connection is aborted", e);
            abort(connection);
        }
        for (int attempt = 1; attempt <= ATTEMPTS_AFTER_ABORT; attempt++) {
            try {
                if (connection.isClosed()) {
                    return false;
                }
                rollBack(connection);
                return true;
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.DEBUG, "cannot roll back after the abort", e);
            }
        }
        return false;
    }

    /** Rolls back. A cluster may answer that it has already done so. */
    private static void rollBack(Connection connection) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(ROLLED_BACK)) {
                throw e;
            }
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot abort a connection", e);
        }
    }
}
