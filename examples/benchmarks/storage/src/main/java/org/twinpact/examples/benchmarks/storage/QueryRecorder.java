package org.twinpact.examples.benchmarks.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A recorder of the queries of one call, which asks the database for their plans. Not thread-safe. */
final class QueryRecorder {
    private static final Pattern PG_ROWS = Pattern.compile("actual .*?rows=([\\d.]+) loops=(\\d+)");
    private static final Pattern PG_BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private final DataSource source;
    private final List<Query> queries = new ArrayList<>();

    QueryRecorder(DataSource source) {
        this.source = source;
    }

    private record Query(String sql, Map<Integer, Object> values) {}

    /** Returns the data source whose queries are recorded. */
    DataSource dataSource() {
        return proxy(DataSource.class, source, null);
    }

    void forget() {
        queries.clear();
    }

    /** Returns the number of rows that each recorded query read, which SQLite does not count, and its plan if requested. */
    String explained(boolean isSqlite, boolean withPlan) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Query query : queries) {
            String plan = plan(
                    (isSqlite ? "explain query plan " : "explain (analyze, buffers) ") + query.sql(), query.values());
            if (!isSqlite) {
                all.append("rows of all nodes " + rows(plan) + ", pages " + first(plan) + "; ");
            }
            if (withPlan) {
                all.append('\n').append(query.sql()).append('\n').append(plan).append('\n');
            }
        }
        return all.toString();
    }

    private String plan(String sql, Map<Integer, Object> values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Integer, Object> value : values.entrySet()) {
                statement.setObject(value.getKey(), value.getValue());
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    // The text is the last column.
                    plan.append(rows.getString(rows.getMetaData().getColumnCount()))
                            .append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static long rows(String plan) {
        return (long) PG_ROWS.matcher(plan)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)) * Long.parseLong(found.group(2)))
                .sum();
    }

    private static long first(String plan) {
        Matcher found = PG_BUFFERS.matcher(plan);
        return found.find()
                ? Long.parseLong(found.group(1)) + (found.group(2) == null ? 0 : Long.parseLong(found.group(2)))
                : 0;
    }

    private <T> T proxy(Class<T> type, T target, Query query) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object result;
            try {
                result = method.invoke(target, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (method.getName().equals("setObject")) {
                query.values().put((Integer) given[0], given[1]);
            } else if (method.getName().equals("executeQuery")) {
                queries.add(query);
            }
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement, new Query((String) given[0], new TreeMap<>()));
            }
            return result instanceof Connection connection ? proxy(Connection.class, connection, null) : result;
        }));
    }
}
