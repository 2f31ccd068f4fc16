package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.twinning.TwinningId;

/**
 * The contract of concurrent sending. Eight workers at once send every message once, and those of a twinning in order.
 */
public interface OutboxConcurrencyContract extends OutboxSubject {
    int WORKERS = 8;
    int TWINNINGS = 10;
    int EVENTS = 12;
    int ROUNDS = 60;

    @Test
    default void everyMessageIsSentOnceAndInOrder() throws Exception {
        fill();
        Map<TwinningId, List<Long>> sent = new ConcurrentHashMap<>();
        Map<TwinningId, Boolean> inHand = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(TWINNINGS * EVENTS);

        together(worker -> () -> {
            JdbcOutbox outbox = outbox();
            while (left.get() > 0) {
                for (Delivery delivery : outbox.claim(4, LEASE, "worker-" + worker)) {
                    ClaimedMessage message = delivery.message();
                    assertThat(inHand.put(message.twinning(), true))
                            .as("another in hand")
                            .isNull();
                    sent.computeIfAbsent(message.twinning(), id -> Collections.synchronizedList(new ArrayList<>()))
                            .add(message.sequence());
                    assertThat(delivery.attempt()).isEqualTo(1);
                    inHand.remove(message.twinning());
                    assertThat(outbox.delivered(delivery)).isTrue();
                    left.decrementAndGet();
                }
            }
            return null;
        });

        assertThat(sent).hasSize(TWINNINGS);
        assertThat(sent.values())
                .allSatisfy(sequences -> assertThat(sequences)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, EVENTS).boxed().toList()));
        assertEmpty();
    }

    /**
     * Tests very short leases, of which workers lose many, so that they race for the message and for the final answer.
     */
    @RepeatedTest(3)
    default void leasesThatEndTooSoonLoseNoMessageAndDoubleNoAnswer() throws Exception {
        fill();
        Set<String> hands = ConcurrentHashMap.newKeySet();
        Set<Object> answered = ConcurrentHashMap.newKeySet();
        JdbcOutbox outbox = outbox().withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), 100));

        together(worker -> () -> {
            Random random = new Random(worker);
            for (int round = 0; round < ROUNDS; round++) {
                Duration lease = Duration.ofMillis(1 + random.nextInt(50));
                for (Delivery delivery : outbox.claim(3, lease, "worker-" + worker)) {
                    assertThat(hands.add(delivery.message().id() + " " + delivery.revision()))
                            .as("nobody else holds this turn")
                            .isTrue();
                    if (random.nextInt(4) == 0) {
                        outbox.failed(delivery, "busy");
                    } else if (outbox.delivered(delivery)) {
                        assertThat(answered.add(delivery.message().id())).isTrue();
                    }
                }
            }
            return null;
        });

        outbox.dead(500).forEach(dead -> outbox.requeue(dead.message().id()));
        letTimePass();
        drain(outbox).forEach(message -> assertThat(answered.add(message.id())).isTrue());
        assertThat(answered).hasSize(TWINNINGS * EVENTS);
        assertEmpty();
    }

    @Test
    default void oneMessageFromAllSidesIsClaimedByOne() throws Exception {
        keep(registry(), ID, 1);
        for (int round = 0; round < 20; round++) {
            List<Delivery> claimed = together(worker -> () -> outbox().claim(1, LEASE, "worker-" + worker)).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(claimed).as("round %s", round).hasSizeLessThanOrEqualTo(1);
            assertThat(new HashSet<>(claimed)).hasSameSizeAs(claimed);
            letTimePass();
            execute("update twinning.tw_outbox_attempt set attempts = 0");
        }
        assertThat(drain(outbox())).hasSize(1);
    }

    /** Lets another worker deliver each message between its claim and its reading, in every attempt. */
    @Test
    default void claimIsEmptyIfOtherWorkersAreAlwaysFaster() throws SQLException {
        try (Connection connection = source().getConnection()) {
            assumeThat(connection.getMetaData().getDatabaseProductName())
                    .as("on SQLite no worker can come between")
                    .isNotEqualTo("SQLite");
        }
        keep(registry(), ID, 1);
        AtomicInteger attempts = new AtomicInteger();
        DataSource slow = JdbcInterceptor.on(source(), new JdbcInterceptor() {
            @Override
            public Object around(String call, Object target, Callable<Object> real) throws Exception {
                return real.call();
            }

            @Override
            public Object around(String call, Object target, Object[] values, Callable<Object> real) throws Exception {
                if (call.equals("Connection.prepareStatement")
                        && values[0].toString().contains("m.payload")) {
                    execute("delete from twinning.tw_outbox");
                } else if (call.equals("Connection.rollback")) {
                    real.call();
                    keep(registry(), TwinningId.named("twinning " + attempts.incrementAndGet()), 1);
                    return null;
                }
                return real.call();
            }
        });

        assertThat(JdbcRegistry.on(slow).withOutbox(EVERY).outbox().claim(1, LEASE, "worker"))
                .isEmpty();
        assertThat(attempts).hasValueGreaterThan(1);
        assertThat(drain(outbox())).hasSize(1);
    }

    private void fill() {
        for (int i = 0; i < TWINNINGS; i++) {
            keep(registry(), TwinningId.named("twinning " + i), EVENTS);
        }
    }

    private void assertEmpty() {
        assertThat(count("tw_outbox")).isZero();
        assertThat(count("tw_outbox_attempt")).isZero();
    }

    static <R> List<R> together(IntFunction<Callable<R>> worker) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            CyclicBarrier start = new CyclicBarrier(WORKERS);
            List<Callable<R>> tasks = IntStream.range(0, WORKERS)
                    .mapToObj(worker)
                    .<Callable<R>>map(task -> () -> {
                        start.await();
                        return task.call();
                    })
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> future : workers.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }
}
