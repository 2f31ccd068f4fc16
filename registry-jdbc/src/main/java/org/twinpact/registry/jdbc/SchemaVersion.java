package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/** The version that the schema of a database is at; 0 where its making was begun and not ended. */
final class SchemaVersion {
    private static final String TABLE = """
            select 1 from information_schema.tables
            where lower(table_schema) = ? and lower(table_name) = 'tw_schema_version'""";

    private static final String NUMBER = "select coalesce(max(number), 0) from twinning.tw_schema_version";

    private SchemaVersion() {}

    static Optional<Integer> of(Session session) throws SQLException {
        return session.first(row -> true, TABLE, session.schema()).isPresent()
                ? session.first(row -> row.getInt(1), NUMBER)
                : Optional.empty();
    }

    static Void require(Session session) throws SQLException {
        Optional<Integer> version = of(session);
        if (version.isEmpty()) {
            throw new IllegalStateException("this database holds no schema '" + session.schema() + "'; version "
                    + TwinningSchema.VERSION + " is needed. Call TwinningSchema.create(dataSource) once, or run "
                    + Scripts.named(session.dialect(), 1) + " in it");
        }
        if (version.get() != TwinningSchema.VERSION) {
            throw new IllegalStateException("the schema '" + session.schema() + "' of this database is at version "
                    + version.get() + "; version " + TwinningSchema.VERSION + " is needed. "
                    + cure(session.dialect(), version.get()));
        }
        return null;
    }

    private static String cure(Dialect dialect, int version) {
        return version < TwinningSchema.VERSION
                ? "Back it up and run " + Scripts.named(dialect, version + 1)
                : "It was made by a newer release of the library: use that release";
    }
}
