package org.twinpact.examples.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.twinpact.registry.jdbc.SqliteFiles;

/** An empty database of this process alone, with a connection pool. */
enum Engine {
    H2("analyze") {
        @Override
        DataSource source() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:floor;DB_CLOSE_DELAY=-1");
            return source;
        }
    },
    SQLITE("analyze") {
        @Override
        DataSource source() throws IOException {
            return SqliteFiles.dataSource(Files.createTempDirectory("floor").resolve("twinpact.db"));
        }
    },
    /** PostgreSQL as in the tests: a commit does not wait for the disk. */
    POSTGRESQL("vacuum analyze") {
        @Override
        DataSource source() throws IOException {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start()
                    .getPostgresDatabase();
        }
    },
    /** PostgreSQL with its default settings. */
    POSTGRESQL_FSYNC("vacuum analyze") {
        @Override
        DataSource source() throws IOException {
            return EmbeddedPostgres.builder().start().getPostgresDatabase();
        }
    };

    static final int WORKERS = 8;

    private final String analysis;

    Engine(String analysis) {
        this.analysis = analysis;
    }

    abstract DataSource source() throws IOException;

    static Engine named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    DataSource start() throws IOException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source());
        config.setMaximumPoolSize(WORKERS);
        return new HikariDataSource(config);
    }

    /** Returns the statement that updates the engine's statistics. */
    String analysis() {
        return analysis;
    }
}
