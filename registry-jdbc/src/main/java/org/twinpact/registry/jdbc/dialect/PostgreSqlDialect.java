package org.twinpact.registry.jdbc.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** The dialect of PostgreSQL. */
final class PostgreSqlDialect implements Dialect {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";

    /** A schema, a table and another object that exist already. */
    private static final Set<String> EXISTING = Set.of("42P06", "42P07", "42710");

    /**
     * The states of a connection that was idle in a transaction for too long, exceeded the time limit of one, or is one
     * too many.
     */
    private static final Set<String> CONNECTION_ENDED = Set.of("25P03", "25P04", "53300");

    private static final String COCKROACH = "CockroachDB";

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

    /** Rejects CockroachDB, which reports PostgreSQL as its product and fails at the first script. */
    @Override
    public void requireSupported(Connection connection) throws SQLException {
        String version = ConnectionQueries.first(connection, "select version()");
        if (version.startsWith(COCKROACH)) {
            throw new IllegalStateException("the database is '" + version + "', which reports itself as PostgreSQL but"
                    + " does not execute the registry's statements; expected " + engine()
                    + ", or a dialect of the host. See CLUSTERS.md");
        }
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

    /** Rejects generic plans, which remain until the next {@code analyze}. A backlog of messages grows faster. */
    @Override
    public void planForCurrentSize(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = force_custom_plan");
        }
    }

    @Override
    public OffsetDateTime now(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select clock_timestamp()", OffsetDateTime.class);
    }

    @Override
    public Object bound(Object value) throws SQLException {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new SQLDataException(
                    "a text of " + text.length() + " characters contains U+0000 at index " + text.indexOf('\0')
                            + ", which PostgreSQL cannot store",
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
