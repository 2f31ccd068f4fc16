package org.twinpact.registry.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * A provider that writes in the transaction that Jakarta Transactions has open on the thread, or in its own transaction
 * on the data source if there is none. It needs only the transaction status and no type of {@code jakarta.transaction},
 * so that hosts on {@code javax.transaction} can use it too. Tested with Narayana 7.3 over pools of Agroal 3.2, both XA
 * and non-XA. Thread-safe.
 */
public final class JakartaConnectionProvider implements ConnectionProvider {
    /** The constants of {@code Status}, unchanged since its first release. */
    private static final int ACTIVE = 0;

    private static final int MARKED_ROLLBACK = 1;
    private static final int NO_TRANSACTION = 6;

    private final DataSource source;
    private final IntSupplier status;
    private final ConnectionProvider own;

    private JakartaConnectionProvider(DataSource source, IntSupplier status) {
        this.source = source;
        this.status = Objects.requireNonNull(status, "status");
        this.own = ConnectionProvider.of(source);
    }

    /**
     * Returns the provider of a data source that the container enlists in its transactions.
     *
     * @param status the supplier of the status of the thread's transaction: {@code registry::getTransactionStatus} of
     *     the container's {@code TransactionSynchronizationRegistry}
     */
    public static JakartaConnectionProvider of(DataSource source, IntSupplier status) {
        return new JakartaConnectionProvider(source, status);
    }

    @Override
    public <R> R read(Work<R> work) throws SQLException {
        return own.read(work);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the thread's transaction is ending, or the data source takes no part in it
     */
    @Override
    public <R> R write(Work<R> own, Work<R> joined) throws SQLException {
        int now = status.getAsInt();
        if (now == NO_TRANSACTION) {
            return this.own.write(own, joined);
        }
        if (now != ACTIVE && now != MARKED_ROLLBACK) {
            throw new IllegalStateException("the thread's transaction is ending, at status " + now
                    + "; write before it ends, or after it on another thread");
        }
        try (Connection connection = source.getConnection()) {
            return ConnectionProvider.of(connection).write(own, joined);
        }
    }
}
