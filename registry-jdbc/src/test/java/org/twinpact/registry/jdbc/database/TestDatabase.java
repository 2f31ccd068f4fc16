package org.twinpact.registry.jdbc.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database that is empty at the beginning of each test.
 *
 * @param source the owner's data source, whose connections commit automatically
 * @param reader the data source of a user that may only read our schema, once {@code grant} was run
 * @param grant the statements that grant this right
 * @param clear the statements that empty the database
 */
public record TestDatabase(DataSource source, DataSource reader, String grant, String clear) {
    /** A key, which SQLite stores as bytes. */
    /** A key, except in the column of the outbox that is a text on every engine. */
    private static final String ID =
            "(?<!aggregateid = )'([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})'";

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
                statement.execute(adapted(connection, one));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** Returns the first value of the one row of a query. */
    public static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(adapted(connection, query))) {
            row.next();
            return row.getString(1);
        }
    }

    public long count(String table) {
        return count(source, table);
    }

    public static long count(DataSource source, String table) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(adapted(connection, "select count(*) from " + table))) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /** Returns a statement with the name that the schema has on SQLite, which is that of the main file. */
    public static String adapted(Connection connection, String sql) throws SQLException {
        return isSqlite(connection)
                ? sql.replaceAll("(create|drop) schema .*", "select 1")
                        .replaceAll("create unique index (.*) on twinning\\.", "create unique index main.$1 on ")
                        .replaceAll("\\btimestamp '([^']*)'", "'$1.000000Z'")
                        .replaceAll("= '(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)'", "= '$1.000000Z'")
                        .replaceAll("\\bdate '", "'")
                        .replaceAll(ID, "x'$1$2$3$4$5'")
                        .replace("twinning.", "main.")
                : sql;
    }

    /** Returns whether the database is a file of SQLite, which has one schema and one open write transaction. */
    public boolean isSqlite() {
        try (Connection connection = source.getConnection()) {
            return isSqlite(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    public void close() {
        execute(clear);
    }
}
