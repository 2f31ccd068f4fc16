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

/** A database with the same 2,000 twinnings at the beginning of each round. Both implementations use its tables. */
final class BenchmarkDatabase {
    private static final List<String> TABLES =
            List.of("tw_event", "tw_twinning", "tw_term", "tw_agenda", "tw_outbox", "tw_outbox_attempt");
    private static final int IMPORTED = 2_000;

    /** The database of this process. JMH creates its state objects itself, and they find the database here. */
    private static BenchmarkDatabase current;

    private final Engine engine;
    private final DataSource source;
    private final JdbcRegistry registry;
    private final Storage twinpact;
    private final Storage byHand;
    private int opened;

    private BenchmarkDatabase(Engine engine) throws IOException {
        this.engine = engine;
        source = engine.start();
        TwinningSchema.create(source);
        registry = JdbcRegistry.on(source);
        twinpact = new Twinpact(registry);
        byHand = new HandWrittenJdbc(source);
    }

    static BenchmarkDatabase open(Engine engine) throws IOException {
        current = new BenchmarkDatabase(engine);
        return current;
    }

    static BenchmarkDatabase current() {
        return current;
    }

    Storage storage(Implementation implementation) {
        return implementation == Implementation.TWINPACT ? twinpact : byHand;
    }

    DataSource source() {
        return source;
    }

    JdbcRegistry registry() {
        return registry;
    }

    void begin() throws Exception {
        empty();
        twinpact.importAll(
                IntStream.range(0, IMPORTED).mapToObj(Towns::twinning).toList());
        execute(engine.analysis());
        System.gc();
    }

    /** Fills the empty tables with a number of twinnings and one message for each. */
    void fillOutbox(int messages) throws SQLException {
        empty();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcRegistry sending = registry.within(ConnectionProvider.of(connection))
                    .withOutbox(
                            append -> List.of(OutboxMessage.of(append.events().get(0), "archive")));
            openings(messages).forEach(sending::append);
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

    /** Returns the keys of the twinnings at the beginning of a round. */
    List<TwinningId> importedIds() {
        return IntStream.range(0, IMPORTED)
                .mapToObj(number -> Towns.twinning(number).twinning().id())
                .toList();
    }

    /** Returns the same twinnings each time, under keys that no other call got. */
    List<Append> openings(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Towns.twinning(number, TwinningId.named("opened-" + opened++)))
                .toList();
    }

    /** Checks that the rows of both implementations are those that the library would have written. */
    void requireWhole() {
        Verification verification = registry.verify();
        if (!verification.isIntact()) {
            throw new IllegalStateException("not the same rows: " + verification.violations());
        }
    }
}
