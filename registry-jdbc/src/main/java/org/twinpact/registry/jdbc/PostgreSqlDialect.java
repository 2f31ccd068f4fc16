package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** PostgreSQL. */
final class PostgreSqlDialect implements Dialect {
    @Override
    public String engine() {
        return "PostgreSQL 15 or later";
    }

    @Override
    public boolean fits(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName().equals("PostgreSQL") && DatabaseVersion.atLeast(database, 15, 0);
    }

    @Override
    public String folder() {
        return Scripts.shipped("postgresql");
    }

    @Override
    public String script(String name) {
        return Scripts.text("postgresql/" + name);
    }

    @Override
    public String quoted(String schema) {
        return '"' + schema + '"';
    }

    @Override
    public List<String> making(String schema) {
        return List.of("create schema if not exists " + quoted(schema));
    }

    /** By the whole search path: JDBC's own way would put back the first schema of it and lose the others. */
    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        String found = ConnectionQueries.first(connection, "show search_path");
        path(connection, quoted(schema));
        return () -> path(connection, found);
    }

    private static void path(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('search_path', ?, false)")) {
            statement.setString(1, path);
            statement.execute();
        }
    }

    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select pg_current_xact_id_if_assigned()::text") != null;
    }

    @Override
    public OffsetDateTime now(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select clock_timestamp()", OffsetDateTime.class);
    }

    @Override
    public Object bound(Object value) throws SQLException {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new SQLDataException(
                    "a text of " + text.length() + " characters holds U+0000 at " + text.indexOf('\0')
                            + ", which PostgreSQL cannot keep; a text without it is right",
                    "22021");
        }
        return value;
    }
}
