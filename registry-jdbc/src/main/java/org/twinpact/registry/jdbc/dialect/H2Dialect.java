package org.twinpact.registry.jdbc.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The dialect of H2 in a file or in memory, in its regular mode. */
final class H2Dialect implements Dialect {
    /** The lock timeout of X/Open, and a concurrent update, which other engines report as 40001. */
    private static final Set<String> CONFLICTS = Set.of("HYT00", "90131");

    /** A schema, a table and an index that exist already. */
    private static final Set<String> EXISTING = Set.of("90078", "42S01", "42S11");

    /** The general error code, and its message about an index that was created concurrently. */
    private static final int GENERAL_ERROR = 50000;

    private static final String EXISTING_MESSAGE = "object already exists";

    private static final int READ_ONLY = 90097;
    private static final String CANCELLED = "57014";

    private static final String SETTINGS = "select setting_name, setting_value from information_schema.settings";

    /** The defaults of the settings that change what statements mean. H2 lists some only if they were set. */
    private static final Map<String, String> REQUIRED =
            Map.of("MODE", "REGULAR", "IGNORECASE", "0", "CASE_INSENSITIVE_IDENTIFIERS", "FALSE", "COLLATION", "OFF");

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
        return ScriptFiles.folder("h2");
    }

    @Override
    public String script(String name) {
        return ScriptFiles.text("h2", name);
    }

    @Override
    public String stored(String schema) {
        return schema.toUpperCase(Locale.ROOT);
    }

    @Override
    public String quoted(String schema) {
        return '"' + stored(schema) + '"';
    }

    @Override
    public List<String> creationStatements(String schema) {
        return List.of("create schema if not exists " + quoted(schema));
    }

    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        String found = connection.getSchema();
        connection.setSchema(stored(schema));
        return () -> connection.setSchema(found);
    }

    @Override
    public void requireSupported(Connection connection) throws SQLException {
        // Read from the metadata, because names of the settings would be written differently.
        if (!connection.getMetaData().storesUpperCaseIdentifiers()) {
            throw refused("DATABASE_TO_UPPER=FALSE or DATABASE_TO_LOWER=TRUE", "DATABASE_TO_UPPER=TRUE");
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS)) {
            while (row.next()) {
                String expected = REQUIRED.get(row.getString(1));
                if (expected != null && !expected.equalsIgnoreCase(row.getString(2))) {
                    throw refused(row.getString(1) + "=" + row.getString(2), row.getString(1) + "=" + expected);
                }
            }
        }
    }

    private static IllegalStateException refused(String found, String expected) {
        return new IllegalStateException("the database has the setting " + found
                + ", under which names and texts are compared differently; expected " + expected
                + ", which is H2's default");
    }

    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select transaction_id()") != null;
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (CONFLICTS.contains(state)) {
            return FailureKind.CONFLICT;
        }
        if (failure.getErrorCode() == READ_ONLY) {
            return FailureKind.READ_ONLY;
        }
        if (EXISTING.contains(state)
                || failure.getErrorCode() == GENERAL_ERROR
                        && failure.getMessage().contains(EXISTING_MESSAGE)) {
            return FailureKind.ALREADY_EXISTS;
        }
        return state.equals(CANCELLED) ? FailureKind.TIMEOUT : Dialect.super.kindOf(failure);
    }
}
