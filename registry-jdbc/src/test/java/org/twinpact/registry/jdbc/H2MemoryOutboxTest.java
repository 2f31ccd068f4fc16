package org.twinpact.registry.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class H2MemoryOutboxTest extends OutboxContract {
    private final H2Memory memory = new H2Memory();

    @BeforeEach
    void create() {
        TwinningSchema.create(memory.source());
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Override
    public DataSource source() {
        return memory.source();
    }
}
