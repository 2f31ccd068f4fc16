package org.twinpact.registry.jdbc;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.twinpact.registry.RegistryException;

/**
 * One run of Flyway in our schema, with a history of our own.
 *
 * @param schema the schema's name in the letters that the database keeps it in
 * @param recorded the number of the last script that the schema says was run, by whomever; 0 for none
 */
record FlywayRun(String schema, Dialect dialect, Scripts scripts, int recorded) {
    private static final String HISTORY = "tw_flyway_history";

    void run(DataSource source) {
        for (int attempt = 1; ; attempt++) {
            try {
                migrate(source);
                return;
            } catch (FlywayException e) {
                if (attempt == ConcurrentDdl.ATTEMPTS || !isBegunMeanwhile(e)) {
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

    /** Whether another process had made the history and not written into it yet, as MariaDB shows it. */
    private static boolean isBegunMeanwhile(FlywayException e) {
        return e.getMessage().contains("Unable to baseline schema history table");
    }

    /** Flyway refuses to go on after a script that failed; ours can be run again. */
    private static void endFailed(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(one -> one.getState() == MigrationState.FAILED)) {
            flyway.repair();
        }
    }

    /** @param marking whether the scripts are only entered into the history, because they were run already */
    private Flyway flyway(DataSource source, int target, boolean marking) {
        return Flyway.configure()
                .dataSource(source)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .table(HISTORY)
                // Tables that others made are no reason to refuse, and no script counts as run because of them.
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
        String message = "the schema '" + schema + "' cannot be migrated; Flyway says: " + e.getMessage();
        return e.getMessage().matches("(?s).*(No Flyway database plugin|Unsupported Database).*")
                ? new IllegalStateException(
                        message + ". Add Flyway's module for " + dialect.engine()
                                + ", such as org.flywaydb:flyway-database-postgresql, or flyway-mysql for MariaDB",
                        e)
                : new RegistryException(message, e);
    }
}
