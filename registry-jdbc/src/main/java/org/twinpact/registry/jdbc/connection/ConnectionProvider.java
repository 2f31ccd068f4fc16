package org.twinpact.registry.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The source of the registry's connections and transactions. A connection is valid only during the call to which it is
 * passed and is never stored. The registry commits and rolls back only the transactions that a provider began for it.
 * Rejects null with a {@link NullPointerException}.
 *
 * <p>{@link #of(DataSource)} begins its own transactions, {@link #of(Connection)} writes in the caller's, and
 * {@link SpringConnectionProvider} and {@link JakartaConnectionProvider} write in the thread's open transaction, or in
 * their own if there is none.
 */
public interface ConnectionProvider {
    /**
     * Does work that only reads, without beginning or ending a transaction. The work sees the writes of the caller's
     * open transaction.
     *
     * @throws SQLException from the work, or if there is no connection
     */
    <R> R read(Work<R> work) throws SQLException;

    /**
     * Does one of two units of work. The first runs in its own transaction, which is rolled back if the work fails. The
     * second runs within the caller's open transaction, which remains open whether the work fails or not.
     *
     * @param own the work for the provider's own transaction
     * @param joined the work for the caller's open transaction
     * @throws SQLException from the work, or if there is no connection. Nothing is stored. If a commit fails or gets no
     *     reply, a host's own provider must throw one with the SQLSTATE 08007, and the registry determines the outcome
     * @throws IllegalStateException if the owner of the transaction cannot be determined. Nothing was done
     */
    <R> R write(Work<R> own, Work<R> joined) throws SQLException;

    /**
     * Returns a provider of the connections of a data source, with a transaction for each write. The auto-commit mode
     * is restored after each write. Thread-safe. The data source must not return a connection on which the host has a
     * transaction open. If that transaction has written or locked rows, a write would commit them and is refused with
     * an {@link IllegalStateException}. Otherwise the write commits independently of it.
     *
     * <p>If connections come with auto-commit off, a read leaves its transaction to the pool, which must roll back a
     * connection that is returned with an open transaction. HikariCP and Commons DBCP do. The Tomcat pool does with
     * {@code rollbackOnReturn}.
     */
    static ConnectionProvider of(DataSource source) {
        return new DataSourceConnectionProvider(source);
    }

    /**
     * Returns a provider of the caller's connection, on which the caller has a transaction open. The connection is
     * never committed, rolled back, closed or reconfigured. A write is refused with an {@link IllegalStateException} if
     * the connection is in auto-commit mode. Use the provider only on the thread that holds the connection, and only as
     * long as that thread holds it.
     */
    static ConnectionProvider of(Connection connection) {
        return new CallerConnectionProvider(connection);
    }

    /** A unit of work on a connection. */
    interface Work<R> {
        /** Does the work. The connection must not be used afterwards. */
        R on(Connection connection) throws SQLException;
    }
}
