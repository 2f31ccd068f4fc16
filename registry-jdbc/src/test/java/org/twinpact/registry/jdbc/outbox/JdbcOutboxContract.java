package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.ManualCommitInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;

/** The contract of the outbox on the tables of one engine. */
abstract class JdbcOutboxContract extends OutboxContract {
    private final ManualCommitInterceptor manual = new ManualCommitInterceptor();
    private final TestDatabase database;
    private final DataSource source;

    JdbcOutboxContract(TestEngine engine, boolean autoCommit) {
        database = engine.database();
        source = autoCommit ? database.source() : JdbcInterceptor.on(database.source(), manual);
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        assertThat(manual.complaints()).isEmpty();
        database.close();
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public void execute(String sql) {
        database.execute(sql);
    }
}
