package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.RegistryContract;
import org.twinpact.registry.TwinningRegistry;

class H2FileRegistryTest extends RegistryContract {
    @TempDir
    private Path folder;

    private TwinningRegistry registry;

    @BeforeEach
    void connect() {
        TwinningSchema.create(H2Files.dataSource(file()));
        registry = JdbcRegistry.on(H2Files.dataSource(file()));
    }

    @AfterEach
    void close() {
        H2Files.close(file());
    }

    @Override
    public TwinningRegistry registry() {
        return registry;
    }

    @Override
    public TwinningRegistry reopened() {
        H2Files.close(file());
        return registry;
    }

    private Path file() {
        return folder.resolve("twinpact");
    }
}
