package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Brings a schema to the last version through Flyway, which is looked for only here: nobody else needs it. */
final class Migration {
    private static final String NAME =
            "select schema_name from information_schema.schemata where lower(schema_name) = ?";

    private final DataSource source;
    private final SchemaLocation home;
    private final Scripts scripts;

    Migration(DataSource source, SchemaLocation home, Scripts scripts) {
        this.source = source;
        this.home = home;
        this.scripts = scripts;
    }

    /** @throws IllegalStateException if Flyway is not there, or the schema is newer than the scripts */
    void run() throws SQLException {
        ConcurrentDdl.in(ConnectionProvider.of(source), this::prepared).run(source);
    }

    private FlywayRun prepared(Connection connection) throws SQLException {
        Session session = new Session(connection, home);
        requireFlyway(session.dialect());
        int recorded = SchemaVersion.of(session).orElse(0);
        if (recorded > scripts.version()) {
            SchemaVersion.require(session, scripts);
        }
        return new FlywayRun(name(session), session.dialect(), scripts, recorded);
    }

    /** The schema's name in the letters that the database keeps it in; it is made where there is none. */
    private static String name(Session session) throws SQLException {
        Optional<String> name = existing(session);
        if (name.isEmpty()) {
            for (String statement : session.dialect().making(session.schema())) {
                session.execute(statement);
            }
            name = existing(session);
        }
        return name.orElseThrow(
                () -> new IllegalStateException("the schema '" + session.schema() + "' was made and is not seen"));
    }

    private static Optional<String> existing(Session session) throws SQLException {
        return session.first(row -> row.getString(1), NAME, session.schema());
    }

    /** Flyway names no module, so that ours cannot ask for it and reads whichever it is found in. */
    private void requireFlyway(Dialect dialect) {
        try {
            Class<?> flyway = Class.forName("org.flywaydb.core.Flyway", false, Migration.class.getClassLoader());
            Migration.class.getModule().addReads(flyway.getModule());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "migrate() lets Flyway run the scripts, and org.flywaydb:flyway-core is not there. Add it with"
                            + " Flyway's module for the database, or run " + scripts.named(dialect, 1)
                            + " by hand, beginning after the number in tw_schema_version",
                    e);
        }
    }
}
