package org.twinpact.registry.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A provider of one connection, on which the caller begins and ends the transaction. */
final class CallerConnectionProvider implements ConnectionProvider {
    private final Connection connection;

    CallerConnectionProvider(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    @Override
    public <R> R read(Work<R> work) throws SQLException {
        return work.on(connection);
    }

    @Override
    public <R> R write(Work<R> own, Work<R> joined) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("the connection commits each statement by itself, so that part of an"
                    + " act could be stored; begin a transaction on it, or enlist its data source in one");
        }
        return joined.on(connection);
    }
}
