package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.SchemaVersion;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.registry.jdbc.session.Session;

/**
 * The migration of a schema to the last version through Flyway. Flyway is loaded only through this class, so that other
 * callers do not need it.
 */
final class Migration {
    private static final String EXISTING = "select 1 from information_schema.schemata where schema_name = ?";

    private final DataSource source;
    private final SchemaLocation location;
    private final Scripts scripts;

    Migration(DataSource source, SchemaLocation location, Scripts scripts) {
        this.source = source;
        this.location = location;
        this.scripts = scripts;
    }

    /**
     * Runs the migration.
     *
     * @throws IllegalStateException if Flyway is missing, or the schema is newer than the scripts
     */
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
        return new FlywayRun(created(session), session.dialect(), scripts, recorded);
    }

    /** Creates the schema if there is none, and returns its name as the database stores it. */
    private static String created(Session session) throws SQLException {
        String name = session.dialect().stored(session.schema());
        if (session.first(row -> true, EXISTING, name).isEmpty()) {
            for (String statement : session.dialect().creationStatements(session.schema())) {
                session.execute(statement);
            }
        }
        return name;
    }

    /**
     * Lets this module read Flyway's module. The declaration cannot require that module, because it has no declared
     * name.
     */
    private void requireFlyway(Dialect dialect) {
        try {
            Class<?> flyway = Class.forName("org.flywaydb.core.Flyway", false, Migration.class.getClassLoader());
            Migration.class.getModule().addReads(flyway.getModule());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "migrate() runs the scripts with Flyway, but org.flywaydb:flyway-core is missing. Add it with"
                            + " Flyway's module for the database, or run " + scripts.named(dialect, 1)
                            + " by hand, beginning after the number in tw_schema_version",
                    e);
        }
    }
}
