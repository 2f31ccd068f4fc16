package org.twinpact.examples.benchmarks.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what a side asks of the database. For one thread. */
final class Counter {
    private final DataSource source;
    private long statements;
    private long rows;
    private long ends;

    Counter(DataSource source) {
        this.source = source;
    }

    /** The data source whose calls are counted. */
    DataSource tapped() {
        return proxy(DataSource.class, source);
    }

    void forget() {
        statements = 0;
        rows = 0;
        ends = 0;
    }

    /** Statements sent; a batch is one. */
    long statements() {
        return statements;
    }

    /** Statements sent, and ends of transactions; with auto-commit off none is sent to begin one. */
    long roundTrips() {
        return statements + ends;
    }

    /** Rows written, alone or in a batch. */
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
