package org.twinpact.examples.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The town's application on a database, started by the first test that uses it and stopped when the process ends. */
enum TestTown {
    H2(() -> "jdbc:h2:mem:town"),
    POSTGRESQL(TestTown::postgreSql);

    private final Supplier<String> url;
    private ConfigurableApplicationContext town;

    TestTown(Supplier<String> url) {
        this.url = url;
    }

    ConfigurableApplicationContext town() {
        if (town == null) {
            town = SpringApplication.run(TownHall.class, "--spring.datasource.url=" + url.get());
        }
        return town;
    }

    private static String postgreSql() {
        try {
            // The database does not outlive the process, so nothing need reach the disk.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
