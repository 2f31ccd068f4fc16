package org.twinpact.registry.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test on one engine, whose database contains the library's schema and nothing else at first. */
abstract class RegistryOnEngine {
    final TestDatabase database;
    final JdbcRegistry registry;

    RegistryOnEngine(TestEngine engine) {
        database = engine.database();
        registry = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    final void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    final void close() {
        database.close();
    }
}
