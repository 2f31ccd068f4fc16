package org.twinpact.registry.jdbc.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** The dialect of PostgreSQL. */
final class PostgreSqlDialect implements Dialect {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";

    /** A schema, a table and another object that exist already. */
    private static final Set<String> EXISTING = Set.of("42P06", "42P07", "42710");

    /** The connection idled in a transaction, took too long for one, or is one too many. */
    private static final Set<String> CONNECTION_ENDED = Set.of("25P03", "25P04", "53300");

    /** The prefix of the states of a server that is shutting down or starting. */
    private static final String SHUTDOWN = "57P0";

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
        return ScriptFiles.folder("postgresql");
    }

    @Override
    public String script(String name) {
        return ScriptFiles.text("postgresql", name);
    }

    @Override
    public String quoted(String schema) {
        return '"' + schema + '"';
    }

    @Override
    public List<String> creationStatements(String schema) {
        return List.of("create schema if not exists " + quoted(schema));
    }

    /** Sets the whole search path, because {@link Connection#setSchema} would restore its first schema only. */
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
                            + ", which PostgreSQL cannot store; a text without it is right",
                    "22021");
        }
        return value;
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return FailureKind.CONFLICT;
        }
        if (CONNECTION_ENDED.contains(state) || state.startsWith(SHUTDOWN)) {
            return FailureKind.CONNECTION_LOST;
        }
        if (EXISTING.contains(state)) {
            return FailureKind.ALREADY_EXISTS;
        }
        return state.equals(QUERY_CANCELED) ? FailureKind.TIMEOUT : Dialect.super.kindOf(failure);
    }
}
