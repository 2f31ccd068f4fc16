package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Where the registry's connections come from, and whose transactions it writes in. A connection is good only for the
 * length of the call it is given to, and is never kept. Whoever began a transaction ends it: the registry commits and
 * rolls back only what a provider began for it. Null is rejected with a {@link NullPointerException}.
 *
 * <p>{@link #of(DataSource)} has transactions of its own, {@link #of(Connection)} writes in the caller's,
 * {@link SpringConnectionProvider} and {@link JakartaConnectionProvider} write in the one that is open on the thread and else in one of their own.
 */
public interface ConnectionProvider {
    /**
     * Reads, and neither begins nor ends a transaction; what the caller's open transaction wrote is seen.
     *
     * @throws SQLException what the work throws, or that there is no connection
     */
    <R> R read(Work<R> work) throws SQLException;

    /**
     * Does one of two works: the first in a transaction of its own, of which nothing is kept if it fails, or the second
     * within the caller's open transaction, which stays as it is whether the work fails or not.
     *
     * @throws UncertainCommitException if the end of its own transaction is not known
     * @throws SQLException what the work throws, or that there is no connection; nothing is kept
     * @throws IllegalStateException if there is no telling whose transaction it would be; nothing was done
     */
    <R> R write(Work<R> own, Work<R> joined) throws SQLException;

    /**
     * Connections of a data source, each write in a transaction of its own; auto-commit is left as it was found.
     * Thread-safe. The data source must not hand out the connection of a transaction that the host has open: a write
     * is refused with an {@link IllegalStateException} where that has written or locked rows, which it would commit, and
     * else commits alone.
     *
     * <p>Where connections come with auto-commit off, a read leaves its transaction to the pool, which must roll back
     * what is returned unfinished. HikariCP and Commons DBCP do; the Tomcat pool does with {@code rollbackOnReturn}.
     */
    static ConnectionProvider of(DataSource source) {
        return new DataSourceConnectionProvider(source);
    }

    /**
     * The caller's connection, in the transaction that the caller has open on it: it is never committed, rolled back,
     * closed or set otherwise. A write is refused with an {@link IllegalStateException} while the connection commits
     * each statement by itself. For the thread that has the connection, as long as it has it.
     */
    static ConnectionProvider of(Connection connection) {
        return new CallerConnectionProvider(connection);
    }

    /** Some work on a connection. */
    interface Work<R> {
        /** Does it; the connection must not be used afterwards. */
        R on(Connection connection) throws SQLException;
    }
}
