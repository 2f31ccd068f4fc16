package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** H2 in a file or in memory, in its regular mode. */
final class H2Dialect implements Dialect {
    @Override
    public String engine() {
        return "H2 2.5 or later";
    }

    @Override
    public boolean fits(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName().equals("H2") && DatabaseVersion.atLeast(database, 2, 5);
    }

    @Override
    public String folder() {
        return Scripts.shipped("h2");
    }

    @Override
    public String script(String name) {
        return Scripts.text("h2/" + name);
    }

    @Override
    public String quoted(String schema) {
        return '"' + schema.toUpperCase(Locale.ROOT) + '"';
    }

    @Override
    public List<String> making(String schema) {
        return List.of("create schema if not exists " + quoted(schema));
    }

    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        String found = connection.getSchema();
        connection.setSchema(schema.toUpperCase(Locale.ROOT));
        return () -> connection.setSchema(found);
    }

    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select transaction_id()") != null;
    }
}
