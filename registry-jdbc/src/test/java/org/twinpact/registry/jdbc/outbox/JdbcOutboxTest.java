package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.ManualCommitInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;

/** The outbox on every engine, with connections that commit by themselves and with those that do not. */
@ParameterizedClass(name = "{0}, connections commit by themselves: {1}")
@CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false", "MARIADB, true", "MARIADB, false"})
class JdbcOutboxTest extends OutboxContract {
    private final ManualCommitInterceptor manual = new ManualCommitInterceptor();
    private final TestDatabase database;
    private final DataSource source;

    JdbcOutboxTest(TestEngine engine, boolean autoCommit) {
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
