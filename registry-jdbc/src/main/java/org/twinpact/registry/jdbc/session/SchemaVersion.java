package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.twinpact.registry.jdbc.dialect.Dialect;

/** The version of a database's schema, 0 if its creation was interrupted. */
public final class SchemaVersion {
    private static final String TABLES = "select table_name from information_schema.tables where table_schema = ?";

    private static final String NUMBER = "select coalesce(max(number), 0) from twinning.tw_schema_version";

    private SchemaVersion() {}

    /**
     * Returns the number of the last script that was run, empty if there is no schema.
     *
     * @throws IllegalStateException if the dialect does not support the database or one of its settings
     */
    public static Optional<Integer> of(Session session) throws SQLException {
        session.requireSupported();
        return tables(session).contains("tw_schema_version")
                ? session.first(row -> row.getInt(1), NUMBER)
                : Optional.empty();
    }

    /**
     * Requires the version of the shipped scripts.
     *
     * @throws IllegalStateException if the schema is missing, or older or newer than the shipped scripts
     */
    public static Void require(Session session) throws SQLException {
        return require(session, Scripts.SHIPPED);
    }

    public static Void require(Session session, Scripts scripts) throws SQLException {
        Optional<Integer> version = of(session);
        if (version.isEmpty()) {
            throw new IllegalStateException("this database has no schema '" + session.schema()
                    + "', or its user has no rights on it; version " + scripts.version()
                    + " is required. Call TwinningSchema.create(dataSource) once, or run "
                    + scripts.named(session.dialect(), 1) + " in it");
        }
        if (version.get() != scripts.version()) {
            throw new IllegalStateException("the schema '" + session.schema() + "' of this database is at version "
                    + version.get() + "; version " + scripts.version() + " is required. "
                    + cure(session.dialect(), scripts, version.get()));
        }
        return null;
    }

    /**
     * Requires the version of the scripts and all of their tables.
     *
     * @throws IllegalStateException if the schema has another version, or if the user does not see every table
     */
    public static Void requireTables(Session session, Scripts scripts) throws SQLException {
        require(session, scripts);
        List<String> unseen = new ArrayList<>(scripts.tables(session.dialect()));
        unseen.removeAll(tables(session));
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("this user does not see " + String.join(", ", unseen) + " in the schema '"
                    + session.schema() + "'; every table is required. Grant the rights that registry-jdbc/README.md"
                    + " lists, or restore lost tables from a backup");
        }
        return null;
    }

    /** Returns the names of the visible tables in lower case. The default locale does not change them. */
    private static Set<String> tables(Session session) throws SQLException {
        return Set.copyOf(session.list(
                row -> row.getString(1).toLowerCase(Locale.ROOT),
                TABLES,
                session.dialect().stored(session.schema())));
    }

    private static String cure(Dialect dialect, Scripts scripts, int version) {
        return version < scripts.version()
                ? "Back it up, then call migrate() on the TwinningSchema with Flyway on the class path, or run "
                        + scripts.named(dialect, version + 1)
                : "It was created by a newer release of the library. Use that release";
    }
}
