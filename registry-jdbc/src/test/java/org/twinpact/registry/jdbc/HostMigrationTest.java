package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;

/**
 * Tests of a host with its own Flyway in its default settings, before and after the library's, without interference.
 */
@ParameterizedClass
@EnumSource
class HostMigrationTest {
    private final TestDatabase database;
    private final TwinningSchema schema;

    @TempDir
    Path scripts;

    HostMigrationTest(TestEngine engine) {
        database = engine.database();
        schema = TwinningSchema.on(database.source());
    }

    @BeforeEach
    void writeScript() throws IOException {
        Files.writeString(scripts.resolve("V1__permit.sql"), "create table permit (number int primary key)");
    }

    @AfterEach
    void close() {
        host().clean();
        database.close();
    }

    @Test
    void hostFirst() {
        assertThat(host().migrate().migrationsExecuted).isEqualTo(1);
        schema.migrate();

        bothStand();
    }

    @Test
    void oursFirst() {
        assumeThat(database.isSqlite())
                .as("SQLite has no schemas, so the host's Flyway must set a baseline")
                .isFalse();
        schema.migrate();
        assertThat(host().migrate().migrationsExecuted).isEqualTo(1);

        bothStand();
    }

    @Test
    void theHostsScanOfTheClassPathFindsNoneOfOurScripts() {
        Flyway host = Flyway.configure().dataSource(database.source()).load();

        assertThat(host.info().all()).isEmpty();
    }

    private void bothStand() {
        assertThat(host().migrate().migrationsExecuted).isZero();
        schema.migrate();
        host().validate();
        schema.check();
        assertThat(database.count("permit")).isZero();
        assertThat(database.count("twinning.tw_event")).isZero();
    }

    private Flyway host() {
        return Flyway.configure()
                .dataSource(database.source())
                .locations("filesystem:" + scripts)
                .cleanDisabled(false)
                .load();
    }
}
