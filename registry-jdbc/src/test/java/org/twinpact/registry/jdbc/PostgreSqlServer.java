package org.twinpact.registry.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/** PostgreSQL, started for the first test that asks for it and stopped when the process ends. */
final class PostgreSqlServer {
    private static EmbeddedPostgres server;

    private PostgreSqlServer() {}

    /** As the owner of everything. */
    static DataSource source(String database) {
        return server().getDatabase("postgres", database);
    }

    static DataSource source(String database, String user) {
        return server().getDatabase(user, database);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private static EmbeddedPostgres start() {
        try {
            // Nothing of it outlives the process, so nothing need reach the disk.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
