package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of serializable connections, on which workers get more conflicts and neither lose nor duplicate messages. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class SerializableOutboxTest implements OutboxSubject {
    private static final int LETTERS = 40;

    private final TestDatabase database;
    private final DataSource source;
    private final AtomicInteger left = new AtomicInteger(LETTERS);
    private final Map<TwinningId, List<Long>> sent = new ConcurrentHashMap<>();

    SerializableOutboxTest(TestEngine engine) {
        database = engine.database();
        source = JdbcInterceptor.on(database.source(), (call, target, real) -> {
            Object result = real.call();
            if (result instanceof Connection connection && call.equals("DataSource.getConnection")) {
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            }
            return result;
        });
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Test
    void everyMessageIsSentOnceAndInOrder() throws Exception {
        for (int i = 0; i < LETTERS / 4; i++) {
            keep(registry(), TwinningId.named("twinning " + i), 4);
        }

        OutboxConcurrencyContract.together(worker -> () -> {
            while (left.get() > 0) {
                try {
                    send("worker-" + worker);
                } catch (RuntimeException | Error e) {
                    // The other workers end too.
                    left.set(0);
                    throw e;
                }
            }
            return null;
        });

        assertThat(sent).hasSize(LETTERS / 4);
        assertThat(sent.values()).allSatisfy(messages -> assertThat(messages).containsExactly(1L, 2L, 3L, 4L));
        assertThat(count("tw_outbox") + count("tw_outbox_attempt")).isZero();
    }

    private void send(String worker) {
        JdbcOutbox outbox = outbox();
        for (Delivery delivery : again(() -> outbox.claim(4, LEASE, worker))) {
            ClaimedMessage message = delivery.message();
            sent.computeIfAbsent(message.twinning(), id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(message.sequence());
            assertThat(again(() -> outbox.delivered(delivery))).isTrue();
            left.decrementAndGet();
        }
    }

    /** Retries after a conflict, as a worker does. */
    private static <R> R again(Supplier<R> call) {
        while (true) {
            try {
                return call.get();
            } catch (RetryableRegistryException e) {
                assertThat(e.reason()).isEqualTo(RetryableRegistryException.Reason.CONFLICT);
            }
        }
    }
}
