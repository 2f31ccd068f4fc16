package org.twinpact.registry.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The source of the registry's connections and transactions. A connection is valid only for the call that it is passed to and
 * is never stored. The registry commits and rolls back only the transactions that a provider began for it. Rejects null with
 * a {@link NullPointerException}.
 *
 * <p>{@link #of(DataSource)} begins its own transactions, {@link #of(Connection)} writes in the caller's, and
 * {@link SpringConnectionProvider} and {@link JakartaConnectionProvider} write in the thread's open transaction, or in their
 * own if there is none.
 */
public interface ConnectionProvider {
    /**
     * Reads without beginning or ending a transaction. It sees what the caller's open transaction has written.
     *
     * @throws SQLException from the work, or if there is no connection
     */
    <R> R read(Work<R> work) throws SQLException;

    /**
     * Does one of two works: the first in its own transaction, which is rolled back if the work fails, or the second within
     * the caller's open transaction, which stays open whether the work fails or not.
     *
     * @throws SQLException from the work, or if there is no connection. Nothing is stored. If a commit fails or gets no
     *     reply, a host's own provider throws one with the SQLSTATE 08007, and the registry finds out
     * @throws IllegalStateException if the owner of the transaction cannot be determined. Nothing was done
     */
    <R> R write(Work<R> own, Work<R> joined) throws SQLException;

    /**
     * Returns the connections of a data source, with a transaction for each write. Auto-commit is left as found. Thread-safe.
     * The data source must not return the connection of a transaction that the host has open. If that transaction has
     * written or locked rows, a write would commit them and is refused with an {@link IllegalStateException}. Otherwise the
     * write commits alone.
     *
     * <p>If connections come with auto-commit off, a read leaves its transaction to the pool, which must roll back a
     * connection that is returned with an open transaction. HikariCP and Commons DBCP do. The Tomcat pool does with
     * {@code rollbackOnReturn}.
     */
    static ConnectionProvider of(DataSource source) {
        return new DataSourceConnectionProvider(source);
    }

    /**
     * Returns the caller's connection in the transaction that the caller has open on it. It is never committed, rolled back,
     * closed or reconfigured. A write is refused with an {@link IllegalStateException} if the connection is in auto-commit
     * mode. For the thread that has the connection, as long as it has it.
     */
    static ConnectionProvider of(Connection connection) {
        return new CallerConnectionProvider(connection);
    }

    /** Some work on a connection. */
    interface Work<R> {
        /** Does the work. The connection must not be used afterwards. */
        R on(Connection connection) throws SQLException;
    }
}
