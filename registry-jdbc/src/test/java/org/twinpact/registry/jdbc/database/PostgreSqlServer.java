package org.twinpact.registry.jdbc.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** PostgreSQL, started for the first test that needs it and stopped when the process ends. */
public final class PostgreSqlServer {
    static final TestDatabase DATABASE = database();

    private PostgreSqlServer() {}

    private static TestDatabase database() {
        String url = start().getJdbcUrl("postgres", "postgres");
        TestDatabase database = new TestDatabase(
                TestPool.of(url, "postgres"),
                TestPool.of(url.replace("user=postgres", "user=reader"), "reader"),
                "grant usage on schema twinning to reader; grant select on all tables in schema twinning to reader",
                "drop schema if exists twinning cascade; drop schema if exists sister_towns cascade;"
                        + " drop table if exists permit");
        database.execute("create role reader login");
        return database;
    }

    private static EmbeddedPostgres start() {
        try {
            // None of the data outlive the process, so nothing needs to reach the disk.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
