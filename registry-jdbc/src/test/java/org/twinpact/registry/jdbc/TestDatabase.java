package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * An empty database for one test.
 *
 * @param source as its owner, whose connections commit by themselves
 * @param reader as a user that may read our schema and no more, once {@code grant} was run
 * @param grant the statements that make that user and let it read
 * @param drop the statement that ends the database, run by its owner
 */
record TestDatabase(DataSource source, DataSource reader, String grant, Runnable drop) {
    void execute(String sql) {
        execute(source, sql);
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            for (String one : sql.split(";")) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String table) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    void letRead() {
        execute(grant);
    }

    void close() {
        drop.run();
    }
}
