package org.twinpact.registry.jdbc.database;

import java.sql.SQLException;
import java.util.concurrent.Callable;

/** A connection in a transaction that another party ends. It refuses the calls that would end it, as containers do. */
public final class ManagedTransactionInterceptor implements JdbcInterceptor {
    @Override
    public Object around(String call, Object target, Callable<Object> real) throws Exception {
        if (call.matches(
                "Connection\\.(commit|rollback|close|abort|set(AutoCommit|TransactionIsolation|ReadOnly|SqlSavepoint))")) {
            throw new SQLException(call + " in a transaction that somebody else manages", "55000");
        }
        return real.call();
    }
}
