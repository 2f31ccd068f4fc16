package org.twinpact.registry.jdbc;

import java.sql.SQLException;

/**
 * A place in the caller's transaction to go back to. It is set by a statement, because containers refuse JDBC's own
 * savepoints in the transactions they manage, and the database does not.
 */
final class SqlSavepoint {
    private static final String NAME = "twinpact_append";

    private final Session session;

    private SqlSavepoint(Session session) {
        this.session = session;
    }

    static SqlSavepoint in(Session session) throws SQLException {
        session.execute("savepoint " + NAME);
        return new SqlSavepoint(session);
    }

    /** Does some work in the caller's transaction, which goes back to where it was if the work fails. */
    static <R> R around(Session session, Database.Work<R> work) throws SQLException {
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

    void release() throws SQLException {
        session.execute("release savepoint " + NAME);
    }

    /** Whether the transaction is back at it; if not, it is over, and the first failure says why. */
    boolean rolledBack(Throwable failure) {
        try {
            session.execute("rollback to savepoint " + NAME);
            return true;
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
