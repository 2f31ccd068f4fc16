package org.twinpact.examples.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javax.sql.DataSource;

/** A database of this process alone, empty, behind a pool. */
enum Engine {
    H2("analyze") {
        @Override
        String url() {
            return "jdbc:h2:mem:floor;DB_CLOSE_DELAY=-1";
        }
    },
    H2_FILE("analyze") {
        @Override
        String url() throws IOException {
            return "jdbc:h2:file:"
                    + Files.createTempDirectory("floor").resolve("twinpact")
                    + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
        }
    },
    /** As the tests run it: a commit does not wait for the disk. */
    POSTGRESQL("vacuum analyze") {
        @Override
        String url() throws IOException {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        }
    },
    /** As it comes. */
    POSTGRESQL_FSYNC("vacuum analyze") {
        @Override
        String url() throws IOException {
            return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
        }
    };

    static final int WORKERS = 8;

    private final String analysis;

    Engine(String analysis) {
        this.analysis = analysis;
    }

    abstract String url() throws IOException;

    static Engine named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    DataSource start() throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(WORKERS);
        return new HikariDataSource(config);
    }

    /** The statement that lets the engine count its rows. */
    String analysis() {
        return analysis;
    }
}
