package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.RegistryContract;
import org.twinpact.registry.TwinningRegistry;

@Tag("proof")
class SqliteRegistryTest extends RegistryContract {
    @TempDir
    private Path folder;

    private TwinningRegistry registry;

    @BeforeEach
    void connect() {
        TwinningSchema.create(SqliteFiles.dataSource(file()));
        registry = JdbcRegistry.on(SqliteFiles.dataSource(file()));
    }

    @AfterEach
    void close() {
        SqliteFiles.close(file());
    }

    @Override
    public TwinningRegistry registry() {
        return registry;
    }

    @Override
    public TwinningRegistry reopened() {
        SqliteFiles.close(file());
        return registry;
    }

    private Path file() {
        return folder.resolve("twinpact");
    }
}
