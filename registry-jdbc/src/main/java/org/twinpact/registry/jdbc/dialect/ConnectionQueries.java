package org.twinpact.registry.jdbc.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Queries about a connection itself, each with one row and one column as its result. */
final class ConnectionQueries {
    private ConnectionQueries() {}

    /** Returns the result, which may be null. */
    static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Returns the result as a type, null if the column is. */
    static <R> R first(Connection connection, String query, Class<R> type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
