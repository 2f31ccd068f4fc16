package org.twinpact.registry.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.twinpact.registry.RegistryContract;
import org.twinpact.registry.TwinningRegistry;

class H2MemoryRegistryTest extends RegistryContract {
    private final H2Memory memory = new H2Memory();

    @BeforeEach
    void connect() {
        TwinningSchema.create(memory.source());
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Override
    public TwinningRegistry registry() {
        return JdbcRegistry.on(memory.source());
    }
}
