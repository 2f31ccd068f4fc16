package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.registry.jdbc.dialect.Dialect;

/** The version of a database's schema, 0 if its creation was interrupted. */
public final class SchemaVersion {
    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where lower(table_schema) = ?";

    private static final String TABLE = TABLES + " and lower(table_name) = 'tw_schema_version'";

    private static final String NUMBER = "select coalesce(max(number), 0) from twinning.tw_schema_version";

    private SchemaVersion() {}

    public static Optional<Integer> of(Session session) throws SQLException {
        return session.first(row -> true, TABLE, session.schema()).isPresent()
                ? session.first(row -> row.getInt(1), NUMBER)
                : Optional.empty();
    }

    /** @throws IllegalStateException if the schema is missing, older or newer than the shipped scripts make it */
    public static Void require(Session session) throws SQLException {
        return require(session, Scripts.SHIPPED);
    }

    public static Void require(Session session, Scripts scripts) throws SQLException {
        Optional<Integer> version = of(session);
        if (version.isEmpty()) {
            throw new IllegalStateException("this database holds no schema '" + session.schema()
                    + "', or its user has no rights on it; version " + scripts.version()
                    + " is needed. Call TwinningSchema.create(dataSource) once, or run "
                    + scripts.named(session.dialect(), 1) + " in it");
        }
        if (version.get() != scripts.version()) {
            throw new IllegalStateException("the schema '" + session.schema() + "' of this database is at version "
                    + version.get() + "; version " + scripts.version() + " is needed. "
                    + cure(session.dialect(), scripts, version.get()));
        }
        return null;
    }

    /** @throws IllegalStateException if the user does not see every table of the schema, or its version does not fit */
    public static Void requireTables(Session session, Scripts scripts) throws SQLException {
        require(session, scripts);
        List<String> unseen = new ArrayList<>(scripts.tables(session.dialect()));
        unseen.removeAll(session.list(row -> row.getString(1), TABLES, session.schema()));
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("of the schema '" + session.schema() + "' this user does not see "
                    + String.join(", ", unseen) + "; every table is needed. Grant what registry-jdbc/README.md lists,"
                    + " or restore what is lost from a backup");
        }
        return null;
    }

    private static String cure(Dialect dialect, Scripts scripts, int version) {
        return version < scripts.version()
                ? "Back it up, then call migrate() on the TwinningSchema with Flyway on the class path, or run "
                        + scripts.named(dialect, version + 1)
                : "It was made by a newer release of the library: use that release";
    }
}
