package org.twinpact.registry.jdbc.failure;

import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.jdbc.database.FullAppends.owing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.outbox.ClaimedMessage;
import org.twinpact.registry.jdbc.outbox.Delivery;
import org.twinpact.twinning.TwinningId;

/**
 * Writers and workers on the nodes of a cluster. Each act has several events, an obligation, messages and one of fifteen
 * people, which all writers supply.
 */
final class GaleraLoad implements AutoCloseable {
    /** The twinnings, few enough that some acts collide. */
    static final List<TwinningId> IDS = IntStream.range(0, 12)
            .mapToObj(number -> TwinningId.named("twinning " + number))
            .toList();

    /** The people, each with a fixed nonce, so that all writers insert the same rows. */
    static final List<PersonalDatum> PEOPLE = IntStream.range(0, 15)
            .mapToObj(number -> PersonalDatum.of(Person.named("Person " + number), new byte[32]))
            .toList();

    private static final Duration LEASE = Duration.ofHours(1);

    /** The report of the registry about an act. */
    enum Answer {
        STORED,
        REFUSED,
        UNCERTAIN
    }

    /** The acts, each with the twinning and the person. */
    record Asked(TwinningId id, PersonalDatum person, Answer answer) {}

    final ConcurrentMap<String, Asked> acts = new ConcurrentHashMap<>();

    /** The messages that workers have claimed. Their leases do not end. */
    final Queue<ClaimedMessage> claimed = new ConcurrentLinkedQueue<>();

    final AtomicInteger reindexed = new AtomicInteger();

    private final Semaphore stored = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Void>> ends = new ArrayList<>();
    private volatile boolean ended;

    static void open(JdbcRegistry registry) {
        IDS.forEach(id -> registry.append(opening(id, "opening")));
    }

    /** Starts writers on a registry. */
    void write(JdbcRegistry registry, String name, int writers) {
        for (int i = 0; i < writers; i++) {
            Random random = new Random(i);
            String writer = name + "-" + i;
            loop(number -> act(registry, writer + "-" + number, random));
        }
    }

    /** Starts a worker that claims messages and reports each as delivered. */
    void work(JdbcRegistry registry, String name) {
        loop(number -> {
            for (Delivery delivery : registry.outbox().claim(20, LEASE, name)) {
                claimed.add(delivery.message());
                while (!isReported(registry, delivery)) {}
            }
        });
    }

    private boolean isReported(JdbcRegistry registry, Delivery delivery) {
        try {
            registry.outbox().delivered(delivery);
            return true;
        } catch (RetryableRegistryException | UncertainRegistryException e) {
            return ended;
        }
    }

    /** Starts a thread that marks the search terms of some twinnings as outdated and rebuilds them. */
    void reindex(JdbcRegistry registry, DataSource source) {
        loop(number -> {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update twinning.tw_term set fold_version = 0 where term = '*' limit 5");
            } catch (SQLException e) {
                // A node was killed, or another write of the same terms was first.
            }
            registry.reindex();
            reindexed.incrementAndGet();
        });
    }

    /** Waits until a number of acts more are reported as stored. */
    void await(int acts) throws InterruptedException {
        if (!stored.tryAcquire(acts, 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("of " + acts + " acts only " + stored.availablePermits() + " are stored");
        }
    }

    void end() throws Exception {
        ended = true;
        for (Future<Void> thread : ends) {
            thread.get(60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }

    private interface Step {
        void at(int number) throws RegistryException;
    }

    private void loop(Step step) {
        ends.add(threads.submit(() -> {
            for (int number = 0; !ended; number++) {
                try {
                    step.at(number);
                } catch (RetryableRegistryException | UncertainRegistryException e) {
                    // The next step is an attempt too.
                }
            }
            return null;
        }));
    }

    private void act(JdbcRegistry registry, String act, Random random) {
        TwinningId id = IDS.get(random.nextInt(IDS.size()));
        PersonalDatum person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        PersonalDatum other = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Answer answer = Answer.REFUSED;
        try {
            Append append = owing(next(registry.find(id).orElseThrow(), act));
            registry.append(bringing(append, Stream.of(person, other).distinct().toArray(PersonalDatum[]::new)));
            answer = Answer.STORED;
        } catch (RepeatedActException e) {
            answer = Answer.STORED;
        } catch (StaleTwinningException e) {
            // Another writer was first.
        } catch (UncertainRegistryException e) {
            answer = Answer.UNCERTAIN;
            throw e;
        } finally {
            acts.put(act, new Asked(id, person, answer));
            stored.release(answer == Answer.STORED ? 1 : 0);
        }
    }
}
