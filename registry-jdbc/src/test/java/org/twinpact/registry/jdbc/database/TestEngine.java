package org.twinpact.registry.jdbc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.twinpact.registry.jdbc.SqliteFiles;

/** The engines for which dialects ship. */
public enum TestEngine {
    H2(TestEngine::h2),
    POSTGRESQL(() -> PostgreSqlServer.DATABASE),
    MARIADB(() -> MariaDbServer.DATABASE),
    SQLITE(TestEngine::sqlite);

    private final Supplier<TestDatabase> database;

    TestEngine(Supplier<TestDatabase> database) {
        this.database = database;
    }

    /** Returns an empty database, which the test closes. A process has one at a time. */
    public TestDatabase database() {
        return database.get();
    }

    private static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        return new TestDatabase(
                h2(url + ";DB_CLOSE_DELAY=-1", ""),
                h2(url, "reader"),
                "create user reader password ''; grant select on schema twinning to reader",
                "shutdown");
    }

    private static TestDatabase sqlite() {
        try {
            Path file = Files.createTempFile("twinpact", ".db");
            for (String suffix : List.of("", "-wal", "-shm")) {
                Path.of(file + suffix).toFile().deleteOnExit();
            }
            SQLiteConfig reading = new SQLiteConfig();
            reading.setReadOnly(true);
            SQLiteDataSource reader = new SQLiteDataSource(reading);
            reader.setUrl("jdbc:sqlite:" + file);
            return new TestDatabase(SqliteFiles.dataSource(file), reader, "select 1", "select 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource h2(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }
}
