package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a database about the connection itself. */
final class ConnectionQueries {
    private ConnectionQueries() {}

    /** The first value of the one row that answers, null where it is. */
    static String first(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The first value of the one row that answers. */
    static <R> R first(Connection connection, String question, Class<R> type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
