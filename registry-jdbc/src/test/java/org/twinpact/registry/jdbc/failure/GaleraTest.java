package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.GaleraCluster;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.WithGaleraCluster;
import org.twinpact.registry.jdbc.failure.GaleraLoad.Answer;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of acts, messages and search terms that are written to all nodes of a cluster at once. */
@Tag("proof")
@Timeout(300)
@ExtendWith({WithGaleraCluster.class, QuietLog.class})
class GaleraTest {
    private static final int WRITERS = 3;
    private static final int ACTS = 1_500;
    private static final long EVENTS_OF_AN_ACT = 3;

    /** The node that is killed. */
    private static final int LAST = GaleraCluster.NODES - 1;

    private final GaleraCluster cluster;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    GaleraTest(GaleraCluster cluster) {
        this.cluster = cluster;
    }

    @AfterEach
    void close() {
        TestDatabase.execute(pool(0, ""), "drop database if exists twinning");
        // The other nodes drop the database later. The next test would begin with their old schema and lose it midway.
        for (int node = 0; node < GaleraCluster.NODES; node++) {
            TestDatabase.execute(pool(node, "?sessionVariables=wsrep_sync_wait=15"), "select 1");
        }
        pools.forEach(HikariDataSource::close);
        threads.shutdownNow();
    }

    @Test
    void nothingIsLostWhenAllNodesWriteTheSamePeople() throws Exception {
        try (GaleraLoad load = load()) {
            load.await(ACTS);
            load.end();
            inspect(load);
        }
    }

    @Test
    void nothingIsLostWhenANodeIsKilledAndReturns() throws Exception {
        try (GaleraLoad load = load()) {
            load.await(ACTS / 3);
            cluster.kill(LAST);
            load.await(ACTS / 3);
            cluster.restart(LAST);
            load.await(ACTS / 3);
            load.end();
            inspect(load);
        }
    }

    @RepeatedTest(20)
    void theSchemaIsCreatedFromAllNodesAtOnce() throws Exception {
        fromAllNodesAtOnce(TwinningSchema::make);
        fromAllNodesAtOnce(TwinningSchema::migrate);
    }

    @RepeatedTest(20)
    void theSchemaIsMigratedFromAllNodesAtOnce() throws Exception {
        fromAllNodesAtOnce(TwinningSchema::migrate);
        fromAllNodesAtOnce(TwinningSchema::migrate);
    }

    private void fromAllNodesAtOnce(Consumer<TwinningSchema> step) throws Exception {
        CompletableFuture<?>[] ends = IntStream.range(0, 2 * GaleraCluster.NODES)
                .mapToObj(i -> TwinningSchema.on(pool(i % GaleraCluster.NODES, "")))
                .map(schema -> CompletableFuture.runAsync(() -> step.accept(schema), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).get(60, TimeUnit.SECONDS);
    }

    /** Starts writers, a worker and a thread that rebuilds the search terms on each node. */
    private GaleraLoad load() {
        TwinningSchema.create(pool(0, ""));
        GaleraLoad.open(JdbcRegistry.on(pool(0, "")).withOutbox(OutboxSubject.EVERY));
        GaleraLoad load = new GaleraLoad();
        for (int node = 0; node < GaleraCluster.NODES; node++) {
            // Another node may not have the twinnings yet, unless the read waits for them.
            JdbcRegistry.on(pool(node, "?sessionVariables=wsrep_sync_wait=1")).find(GaleraLoad.IDS.get(0));
            DataSource pool = pool(node, "");
            JdbcRegistry registry = JdbcRegistry.on(pool).withOutbox(OutboxSubject.EVERY);
            load.write(registry, "writer-" + node, WRITERS);
            load.work(registry, "worker-" + node);
        }
        DataSource reindexing = pool(LAST, "");
        load.reindex(JdbcRegistry.on(reindexing), reindexing);
        return load;
    }

    /** Compares what the nodes have stored with what was reported, and with each other. */
    private void inspect(GaleraLoad load) throws SQLException {
        assertThat(load.reindexed).hasPositiveValue();
        JdbcRegistry.on(pool(0, "")).reindex();
        assertThat(load.claimed).isNotEmpty().doesNotHaveDuplicates();
        for (int node = 0; node < GaleraCluster.NODES; node++) {
            DataSource pool = pool(node, "?sessionVariables=wsrep_sync_wait=15");
            JdbcRegistry registry = JdbcRegistry.on(pool);
            Set<String> events = new HashSet<>();
            for (TwinningId id : GaleraLoad.IDS) {
                List<Event> history = registry.history(id);
                history.forEach(event -> events.add(key(id, event.sequence())));
                inspect(load, id, history);
                assertThat(registry.find(id)).contains(Twinning.load(history));
            }
            Set<String> messages = waiting(pool);
            load.claimed.forEach(message -> messages.add(key(message.twinning(), message.sequence())));
            assertThat(messages).isEqualTo(events);
            load.acts.values().stream()
                    .filter(act -> act.answer() == Answer.STORED)
                    .forEach(act -> assertThat(
                                    registry.person(act.id(), act.person().ref()))
                            .contains(act.person().person()));
            // The events do not mention the people, whom verification checks last.
            assertThat(registry.verify().violations())
                    .extracting(IntegrityViolation::kind)
                    .containsOnly(IntegrityViolation.Kind.PERSON_UNMENTIONED);
        }
    }

    /** Requires that each reported act is stored once and complete, and that no refused act is stored. */
    private static void inspect(GaleraLoad load, TwinningId id, List<Event> history) {
        assertThat(history)
                .extracting(Event::sequence)
                .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
        Map<String, Long> events = history.stream()
                .collect(Collectors.groupingBy(event -> event.act().value(), Collectors.counting()));
        load.acts.forEach((act, asked) -> {
            long found = asked.id().equals(id) ? events.getOrDefault(act, 0L) : 0;
            if (asked.answer() == Answer.STORED && asked.id().equals(id)) {
                assertThat(found).as("events of the stored " + act).isEqualTo(EVENTS_OF_AN_ACT);
            } else if (asked.answer() == Answer.UNCERTAIN) {
                assertThat(found).as("events of the uncertain " + act).isIn(0L, EVENTS_OF_AN_ACT);
            } else {
                assertThat(found).as("events of the refused " + act).isZero();
            }
        });
    }

    private static Set<String> waiting(DataSource pool) throws SQLException {
        Set<String> waiting = new HashSet<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select aggregateid, sequence from twinning.tw_outbox")) {
            while (rows.next()) {
                waiting.add(key(TwinningId.of(rows.getString(1)), rows.getLong(2)));
            }
        }
        return waiting;
    }

    private static String key(TwinningId id, long sequence) {
        return id + "/" + sequence;
    }

    private DataSource pool(int first, String options) {
        HikariDataSource pool = cluster.pool(first, options);
        pools.add(pool);
        return pool;
    }
}
