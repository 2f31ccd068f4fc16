package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;

/**
 * A savepoint in the caller's transaction. It is set by an SQL statement, because containers reject JDBC savepoints in
 * the transactions that they manage.
 */
public final class SqlSavepoint {
    private static final String NAME = "twinpact_append";

    private final Session session;

    private SqlSavepoint(Session session) {
        this.session = session;
    }

    public static SqlSavepoint in(Session session) throws SQLException {
        session.execute("savepoint " + NAME);
        return new SqlSavepoint(session);
    }

    /** Does the work in the caller's transaction, and rolls back to the savepoint if it fails. */
    public static <R> R around(Session session, SessionWork<R> work) throws SQLException {
        SqlSavepoint savepoint = in(session);
        try {
            R result = work.on(session);
            savepoint.release();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            savepoint.rolledBack(e);
            throw e;
        }
    }

    public void release() throws SQLException {
        session.execute("release savepoint " + NAME);
    }

    /**
     * Rolls back to the savepoint and returns whether that succeeded. If not, the first failure has ended the
     * transaction.
     */
    public boolean rolledBack(Throwable failure) {
        try {
            session.execute("rollback to savepoint " + NAME);
            return true;
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
