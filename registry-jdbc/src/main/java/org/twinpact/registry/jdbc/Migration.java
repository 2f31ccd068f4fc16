package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.SchemaVersion;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.registry.jdbc.session.Session;

/**
 * The migration of a schema to the last version through Flyway. Only this class looks for Flyway, so that other callers do not
 * need it.
 */
final class Migration {
    private static final String NAME =
            "select schema_name from information_schema.schemata where lower(schema_name) = ?";

    private final DataSource source;
    private final SchemaLocation location;
    private final Scripts scripts;

    Migration(DataSource source, SchemaLocation location, Scripts scripts) {
        this.source = source;
        this.location = location;
        this.scripts = scripts;
    }

    /** @throws IllegalStateException if Flyway is not there, or the schema is newer than the scripts */
    void run() throws SQLException {
        ConcurrentDdl.in(ConnectionProvider.of(source), location, this::prepared)
                .run(source);
    }

    private FlywayRun prepared(Session session) throws SQLException {
        requireFlyway(session.dialect());
        int recorded = SchemaVersion.of(session).orElse(0);
        if (recorded > scripts.version()) {
            SchemaVersion.require(session, scripts);
        }
        return new FlywayRun(name(session), session.dialect(), scripts, recorded);
    }

    /** Returns the schema's name in the database's own case, and creates the schema if there is none. */
    private static String name(Session session) throws SQLException {
        Optional<String> name = existing(session);
        if (name.isEmpty()) {
            for (String statement : session.dialect().creationStatements(session.schema())) {
                session.execute(statement);
            }
            name = existing(session);
        }
        return name.orElseThrow(() ->
                new IllegalStateException("the schema '" + session.schema() + "' was created and is not visible"));
    }

    private static Optional<String> existing(Session session) throws SQLException {
        return session.first(row -> row.getString(1), NAME, session.schema());
    }

    /** Adds Flyway's module to those that this one reads. It has no name, so that the declaration cannot require it. */
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
