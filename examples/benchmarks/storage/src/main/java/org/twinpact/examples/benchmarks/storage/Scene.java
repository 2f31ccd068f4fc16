package org.twinpact.examples.benchmarks.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.twinning.TwinningId;

/** A database with the same 2,000 twinnings at the beginning of each round. Both sides use its tables. */
final class Scene {
    private static final List<String> TABLES =
            List.of("tw_event", "tw_twinning", "tw_term", "tw_obligation", "tw_outbox", "tw_outbox_attempt");
    private static final int KEPT = 2_000;

    /** JMH makes its states itself, in this process, so this is where they find it. */
    private static Scene current;

    private final Engine engine;
    private final DataSource source;
    private final JdbcRegistry registry;
    private final Side twinpact;
    private final Side byHand;
    private int opened;

    private Scene(Engine engine) throws IOException {
        this.engine = engine;
        source = engine.start();
        TwinningSchema.create(source);
        registry = JdbcRegistry.on(source);
        twinpact = new Twinpact(registry);
        byHand = new ByHand(source);
    }

    static Scene open(Engine engine) throws IOException {
        current = new Scene(engine);
        return current;
    }

    static Scene current() {
        return current;
    }

    Side side(Who who) {
        return who == Who.TWINPACT ? twinpact : byHand;
    }

    DataSource source() {
        return source;
    }

    JdbcRegistry registry() {
        return registry;
    }

    void begin() throws Exception {
        empty();
        twinpact.importAll(IntStream.range(0, KEPT).mapToObj(Towns::twinning).toList());
        execute(engine.analysis());
        System.gc();
    }

    /** One letter for each of so many twinnings, and nothing else. */
    void fillOutbox(int letters) throws SQLException {
        empty();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcRegistry sending = registry.within(ConnectionProvider.of(connection))
                    .withOutbox(
                            append -> List.of(OutboxMessage.of(append.events().get(0), "archive")));
            openings(letters).forEach(sending::append);
            connection.commit();
        }
        execute(engine.analysis());
    }

    private void empty() throws SQLException {
        for (String table : TABLES) {
            execute("truncate table twinning." + table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The keys of the twinnings that are there at the beginning. */
    List<TwinningId> kept() {
        return IntStream.range(0, KEPT)
                .mapToObj(number -> Towns.twinning(number).twinning().id())
                .toList();
    }

    /** The same twinnings each time, under keys that no other call got. */
    List<Append> openings(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Towns.twinning(number, TwinningId.named("opened-" + opened++)))
                .toList();
    }

    /** Whether the rows of both sides are such as the library would have kept. */
    void requireWhole() {
        Verification verification = registry.verify();
        if (!verification.isIntact()) {
            throw new IllegalStateException("not the same rows: " + verification.violations());
        }
    }
}
