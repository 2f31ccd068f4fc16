package org.twinpact.registry.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.twinpact.registry.jdbc.session.UncertainCommitException;

/**
 * A provider that writes in the transaction that Spring has open on the thread, or in its own transaction through
 * Spring's transaction manager if there is none. A failure here never marks the host's transaction as rollback-only.
 * Requires {@code spring-jdbc} on the class path. Written for Spring 7. Thread-safe.
 */
public final class SpringConnectionProvider implements ConnectionProvider {
    private final DataSource source;
    private final PlatformTransactionManager manager;

    private SpringConnectionProvider(DataSource source, PlatformTransactionManager manager) {
        this.source = source;
        this.manager = manager;
    }

    /**
     * Returns the provider of a data source and its transaction manager.
     *
     * @throws IllegalArgumentException if the manager reports that it belongs to another data source
     */
    public static SpringConnectionProvider of(DataSource source, PlatformTransactionManager manager) {
        DataSource target = target(Objects.requireNonNull(source, "source"));
        if (Objects.requireNonNull(manager, "manager") instanceof ResourceTransactionManager owner
                && owner.getResourceFactory() instanceof DataSource other
                && other != target) {
            throw new IllegalArgumentException("the transaction manager is for the data source '" + other + "', but '"
                    + target + "' was given; its transactions would not contain the writes");
        }
        return new SpringConnectionProvider(target, manager);
    }

    @Override
    public <R> R read(Work<R> work) throws SQLException {
        return onConnection(work);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the data source takes no part in the manager's transactions
     */
    @Override
    public <R> R write(Work<R> own, Work<R> joined) throws SQLException {
        TransactionStatus status = begin();
        return status.isNewTransaction() ? ended(status, own) : inTransaction(joined);
    }

    /**
     * Begins or joins a transaction. A status that is not new is never passed back to the manager, which would mark the
     * host's transaction as rollback-only.
     */
    private TransactionStatus begin() throws SQLException {
        try {
            return manager.getTransaction(new DefaultTransactionDefinition());
        } catch (TransactionException e) {
            throw cause(e);
        }
    }

    private <R> R ended(TransactionStatus status, Work<R> work) throws SQLException {
        R result;
        try {
            result = inTransaction(connection -> rolledBackOnFailure(connection, work));
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(status, e);
            throw e;
        }
        try {
            manager.commit(status);
        } catch (RuntimeException e) {
            throw new UncertainCommitException(e);
        }
        return result;
    }

    /**
     * Rolls back before the manager does, because the manager ends every transaction by switching auto-commit on, which
     * would commit what could not be rolled back. A transaction of JTA is left to its manager.
     */
    private <R> R rolledBackOnFailure(Connection connection, Work<R> work) throws SQLException {
        try {
            return work.on(connection);
        } catch (SQLException | RuntimeException | Error e) {
            if (!(manager instanceof JtaTransactionManager)) {
                Rollback.isDone(connection);
            }
            throw e;
        }
    }

    private void rollBack(TransactionStatus status, Throwable failure) {
        try {
            manager.rollback(status);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private <R> R onConnection(Work<R> work) throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(source);
        try {
            return work.on(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * Does the work on the connection of the manager's transaction. Outside that transaction there would be a connection too,
     * but no commit.
     */
    private <R> R inTransaction(Work<R> work) throws SQLException {
        if (!(manager instanceof JtaTransactionManager) && !TransactionSynchronizationManager.hasResource(source)) {
            throw new IllegalStateException("the data source takes no part in the transactions of " + manager
                    + ", so that nothing written would be stored; use the transaction manager of this data source");
        }
        return onConnection(connection -> ConnectionProvider.of(connection).write(work, work));
    }

    private static DataSource target(DataSource source) {
        return source instanceof TransactionAwareDataSourceProxy proxy
                ? Objects.requireNonNull(proxy.getTargetDataSource(), "target of the proxy")
                : source;
    }

    private static SQLException cause(TransactionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException(e.getMessage(), e);
    }
}
