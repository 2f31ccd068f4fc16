package org.twinpact.registry.jdbc;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;

/**
 * One run of Flyway in the schema, with its own history.
 *
 * @param schema the name of the schema, in the case in which the database stores it
 * @param recorded the number of the last script that is recorded in the schema, 0 for none
 */
record FlywayRun(String schema, Dialect dialect, Scripts scripts, int recorded) {
    private static final String HISTORY = "tw_flyway_history";

    void run(DataSource source) {
        for (int attempt = 1; ; attempt++) {
            try {
                migrate(source);
                return;
            } catch (FlywayException e) {
                if (attempt == ConcurrentDdl.ATTEMPTS || !isBegunConcurrently(e)) {
                    throw failure(e);
                }
            }
            ConcurrentDdl.pause();
        }
    }

    private void migrate(DataSource source) {
        endFailed(flyway(source, scripts.version(), false));
        if (recorded > 0) {
            flyway(source, recorded, true).migrate();
        }
        flyway(source, scripts.version(), false).migrate();
    }

    /**
     * Returns whether another process is migrating. On MariaDB it may have created the history table and not yet written
     * to it. On H2 it may hold the lock of that table for longer than a statement waits. On the nodes of a cluster no
     * lock excludes the others, so that one of two concurrent scripts or writes of the history fails or is interrupted. On
     * SQLite, Flyway locks nothing.
     */
    private boolean isBegunConcurrently(FlywayException e) {
        return e.getMessage().contains("Unable to baseline schema history table")
                || e.getMessage().contains("Unable to lock table")
                || e.getMessage().contains("failed migration")
                || e.getMessage().contains("Query execution was interrupted")
                || exceptions().isCreatedConcurrently(e);
    }

    private SqlExceptionTranslator exceptions() {
        return new SqlExceptionTranslator(new SchemaLocation(schema, List.of(dialect)));
    }

    /** Repairs the history after a failed script, because Flyway refuses to continue and the library's scripts are repeatable. */
    private static void endFailed(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(one -> one.getState() == MigrationState.FAILED)) {
            flyway.repair();
        }
    }

    /**
     * Returns Flyway up to a script.
     *
     * @param marking whether the scripts are only entered into the history, because they were run before
     */
    private Flyway flyway(DataSource source, int target, boolean marking) {
        return Flyway.configure()
                .dataSource(source)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .table(HISTORY)
                // Accepts a schema that contains other tables, without counting a script as run because of them.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(String.valueOf(target))
                .skipExecutingMigrations(marking)
                .placeholderReplacement(false)
                .skipDefaultCallbacks(true)
                .javaMigrationClassProvider(List::of)
                .resourceProvider(new FlywayScripts(dialect, scripts))
                .load();
    }

    private RuntimeException failure(FlywayException e) {
        String message = "the schema '" + schema + "' cannot be migrated; Flyway reports: " + e.getMessage();
        return e.getMessage().matches("(?s).*(No Flyway database plugin|Unsupported Database).*")
                ? new IllegalStateException(
                        message + ". Add Flyway's module for " + dialect.engine()
                                + ", such as org.flywaydb:flyway-database-postgresql, or flyway-mysql for MariaDB",
                        e)
                : exceptions().onSchema(message, e);
    }
}
