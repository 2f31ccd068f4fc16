package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.twinning.TwinningId;

/** What a call costs in calls on the database, once the schema was checked; to open a transaction costs none. */
class RoundTripsTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database = TestEngine.H2.database();
    private final Counter counter = new Counter();
    private final JdbcRegistry registry = JdbcRegistry.on(Tap.on(database.source(), counter));
    private final Append opening = opening(ID, "opening");

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        registry.find(ID);
        counter.calls.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOpening() {
        registry.append(opening);

        assertThat(counter.calls).containsExactly("batch", "update", "batch", "commit");
    }

    @Test
    void aFurtherAct() {
        registry.append(opening);
        counter.calls.clear();

        registry.append(next(opening.twinning(), "act"));

        assertThat(counter.calls).containsExactly("batch", "update", "commit");
    }

    @Test
    void anActThatBringsAPerson() {
        registry.append(opening);
        PersonalDatum datum = TwinningOffice.over(registry).build().seal(Person.named("Plonit Almonit"));
        counter.calls.clear();

        registry.append(bringing(next(opening.twinning(), "act"), datum));

        assertThat(counter.calls).containsExactly("batch", "update", "query", "update", "commit");
    }

    @Test
    void anActInTheCallersTransaction() throws SQLException {
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            registry.within(ConnectionScope.of(Tap.on(host, counter))).append(opening);
            host.commit();
        }

        assertThat(counter.calls).containsExactly("statement", "batch", "update", "batch", "statement");
    }

    @Test
    void aFurtherActOnATwinningThatWasReadElsewhere() {
        JdbcRegistry.on(database.source()).append(opening);

        registry.append(next(opening.twinning(), "act"));

        assertThat(counter.calls).containsExactly("query", "batch", "update", "commit");
    }

    @Test
    void aFurtherActInTheCallersTransaction() throws SQLException {
        registry.append(opening);
        counter.calls.clear();
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            registry.within(ConnectionScope.of(Tap.on(host, counter))).append(next(opening.twinning(), "act"));
            host.commit();
        }

        assertThat(counter.calls).containsExactly("statement", "query", "batch", "update", "statement");
    }

    @Test
    void aReading() {
        registry.append(opening);
        counter.calls.clear();

        registry.find(ID);

        assertThat(counter.calls).containsExactly("query");
    }

    private static final class Counter implements Tap {
        private final List<String> calls = new ArrayList<>();

        @Override
        public Object around(String call, Object target, Callable<Object> real) throws Exception {
            switch (call) {
                case "PreparedStatement.executeQuery" -> calls.add("query");
                case "PreparedStatement.executeUpdate" -> calls.add("update");
                case "PreparedStatement.executeBatch" -> calls.add("batch");
                case "Statement.execute" -> calls.add("statement");
                case "Connection.commit", "Connection.rollback" -> calls.add(call.substring("Connection.".length()));
                default -> {}
            }
            return real.call();
        }
    }
}
