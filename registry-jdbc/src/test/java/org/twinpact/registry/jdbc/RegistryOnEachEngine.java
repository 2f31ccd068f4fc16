package org.twinpact.registry.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test on each engine, whose database holds our schema and nothing else at its beginning. */
@ParameterizedClass
@EnumSource(TestEngine.class)
abstract class RegistryOnEachEngine {
    final TestDatabase database;
    final JdbcRegistry registry;

    RegistryOnEachEngine(TestEngine engine) {
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
