package org.twinpact.registry.jdbc.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database that is empty at the beginning of each test.
 *
 * @param source as its owner, whose connections commit by themselves
 * @param reader as a user that may read our schema and no more, once {@code grant} was run
 * @param grant the statements that let it
 * @param clear the statements that empty the database
 */
public record TestDatabase(DataSource source, DataSource reader, String grant, String clear) {
    public void execute(String statements) {
        execute(source, statements);
    }

    public static void execute(DataSource source, String statements) {
        try (Connection connection = source.getConnection()) {
            execute(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    public static void execute(Connection connection, String statements) {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements.replaceAll("--.*", "").split(";")) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** Returns the first value of the one row of a query. */
    public static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    public long count(String table) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    public void close() {
        execute(clear);
    }
}
