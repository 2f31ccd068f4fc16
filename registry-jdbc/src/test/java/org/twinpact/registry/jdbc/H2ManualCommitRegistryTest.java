package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.twinpact.registry.RegistryContract;
import org.twinpact.registry.TwinningRegistry;

class H2ManualCommitRegistryTest extends RegistryContract {
    private final H2Memory memory = new H2Memory();
    private final ManualCommit manual = new ManualCommit();
    private final DataSource source = Tap.on(memory.source(), manual);

    @BeforeEach
    void connect() {
        TwinningSchema.create(source);
    }

    @AfterEach
    void close() {
        assertThat(manual.complaints()).isEmpty();
        memory.close();
    }

    @Override
    public TwinningRegistry registry() {
        return JdbcRegistry.on(source);
    }
}
