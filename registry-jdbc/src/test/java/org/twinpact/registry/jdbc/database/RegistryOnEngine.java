package org.twinpact.registry.jdbc.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;

/** A test on one engine, whose database contains the library's schema and nothing else at first. */
public abstract class RegistryOnEngine {
    public final TestDatabase database;
    public final JdbcRegistry registry;

    public RegistryOnEngine(TestEngine engine) {
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
