package org.twinpact.registry.jdbc.outbox;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.jdbc.H2Files;
import org.twinpact.registry.jdbc.TwinningSchema;

class H2FileOutboxTest extends OutboxContract {
    @TempDir
    private Path folder;

    @BeforeEach
    void create() {
        TwinningSchema.create(source());
    }

    @AfterEach
    void close() {
        H2Files.close(file());
    }

    @Override
    public DataSource source() {
        return H2Files.dataSource(file());
    }

    private Path file() {
        return folder.resolve("twinpact");
    }
}
