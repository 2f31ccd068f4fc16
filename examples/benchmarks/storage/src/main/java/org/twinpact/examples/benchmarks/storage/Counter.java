package org.twinpact.examples.benchmarks.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;

/** A counter of the statements, rows and transactions that a storage sends to the database. Not thread-safe. */
final class Counter {
    private final DataSource source;
    private long statements;
    private long rows;
    private long ends;

    Counter(DataSource source) {
        this.source = source;
    }

    /** Returns the data source whose calls are counted. */
    DataSource dataSource() {
        return proxy(DataSource.class, source);
    }

    void forget() {
        statements = 0;
        rows = 0;
        ends = 0;
    }

    /** Returns the number of statements sent. A batch counts as one. */
    long statements() {
        return statements;
    }

    /**
     * Returns the number of statements sent and of transactions ended. With auto-commit off, nothing is sent to begin a
     * transaction.
     */
    long roundTrips() {
        return statements + ends;
    }

    /** Returns the number of rows written, alone or in a batch. */
    long rows() {
        return rows;
    }

    private void count(String method) {
        if (method.startsWith("execute")) {
            statements++;
        }
        if (method.equals("executeUpdate") || method.equals("addBatch")) {
            rows++;
        }
        if (method.equals("commit") || method.equals("rollback")) {
            ends++;
        }
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            count(method.getName());
            Object result;
            try {
                result = method.invoke(target, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement);
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, statement);
            }
            return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
        }));
    }
}
