package org.twinpact.registry.jdbc.outbox;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;

@Tag("proof")
class SqliteOutboxTest extends OutboxContract {
    @TempDir
    private Path folder;

    @BeforeEach
    void create() {
        TwinningSchema.create(source());
    }

    @AfterEach
    void close() {
        SqliteFiles.close(file());
    }

    @Override
    public DataSource source() {
        return SqliteFiles.dataSource(file());
    }

    private Path file() {
        return folder.resolve("twinpact");
    }
}
