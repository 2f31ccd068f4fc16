package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.RegistryOnEngine;
import org.twinpact.registry.jdbc.database.TestEngine;

/**
 * Tests of claims of messages that have accumulated since the database last counted its rows. Each statement has a time
 * limit, which a plan that compares all messages with each other exceeds.
 */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class BacklogTest extends RegistryOnEngine {
    private static final int MESSAGES = 5_000;
    private static final int OF_EACH_TWINNING = 10;
    private static final int CLAIMED = 50;

    /** The number of claims on the empty table, after which PostgreSQL's driver and server reuse a plan. */
    private static final int WARM = 12;

    private final TestEngine engine;

    BacklogTest(TestEngine engine) {
        super(engine);
        this.engine = engine;
    }

    @Test
    void aBacklogDoesNotSlowDownClaims() throws SQLException {
        JdbcOutbox outbox = JdbcRegistry.on(JdbcInterceptor.on(database.source(), new Limited(engine)))
                .outbox();
        if (engine == TestEngine.POSTGRESQL) {
            database.execute("alter table twinning.tw_outbox set (autovacuum_enabled = false);"
                    + " alter table twinning.tw_outbox_attempt set (autovacuum_enabled = false)");
        }
        fill(0, OF_EACH_TWINNING);
        for (int i = 0; i < WARM; i++) {
            outbox.claim(CLAIMED, Duration.ofMillis(1), "worker");
        }

        fill(OF_EACH_TWINNING, MESSAGES);

        for (int i = 0; i < MESSAGES / OF_EACH_TWINNING / CLAIMED; i++) {
            assertThat(outbox.claim(CLAIMED, Duration.ofHours(1), "worker")).isNotEmpty();
        }
    }

    private void fill(int from, int to) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into twinning.tw_outbox
                    (id, aggregatetype, aggregateid, type, payload, tenant, sequence, part, recipient)
                    values (?, 'twinning', ?, 'StageEntered', '{}', 'default', ?, 0, 'archive')""")) {
                for (int i = from; i < to; i++) {
                    insert.setObject(1, id("message " + i));
                    insert.setString(2, id("twinning " + i / OF_EACH_TWINNING).toString());
                    insert.setInt(3, i % OF_EACH_TWINNING);
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An interceptor that limits each statement of a connection to two seconds. */
    private record Limited(TestEngine engine) implements JdbcInterceptor {
        @Override
        public Object around(String call, Object target, Callable<Object> real) throws Exception {
            Object result = real.call();
            if (result instanceof Connection connection && call.equals("DataSource.getConnection")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            engine == TestEngine.POSTGRESQL
                                    ? "set statement_timeout = 2000"
                                    : "set max_statement_time = 2");
                }
            }
            return result;
        }
    }
}
