package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.jdbc.database.FullAppends;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.RegistryOnEngine;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.database.TestPool;
import org.twinpact.registry.jdbc.outbox.Delivery;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.TwinningId;

/** Tests of several rows on MariaDB, whose driver can report a batch as stored that a cluster has aborted. */
class MultiRowInsertTest extends RegistryOnEngine {
    private static final TwinningId ID = TwinningId.named("twinning");

    /** Less than the search terms of the imported twinnings, which are half of what is written. */
    private static final int PACKET = 1 << 20;

    private static final int IMPORTED = 800;

    MultiRowInsertTest() {
        super(TestEngine.MARIADB);
    }

    @Test
    void noWriteUsesABatch() {
        List<String> calls = new ArrayList<>();
        JdbcRegistry watched = JdbcRegistry.on(JdbcInterceptor.on(database.source(), (call, target, real) -> {
                    calls.add(call);
                    return real.call();
                }))
                .withOutbox(OutboxSubject.EVERY);
        TwinningOffice office = TwinningOffice.over(watched).build();
        PersonalDatum first = office.seal(Person.named("Plonit Almonit"));
        PersonalDatum second = office.seal(Person.named("Ploni Almoni"));
        Append opening = FullAppends.owing(opening(ID, "opening"));

        watched.append(bringing(opening, first, second));
        watched.append(FullAppends.owing(next(opening.twinning(), "act")));
        watched.appendNew(RegistryContractWorld.histories(3, 1905));
        watched.reindex();
        assertThat(watched.reminders().write("before", LocalDate.EPOCH, LocalDate.of(2100, 1, 1)))
                .isPositive();
        List<Delivery> claimed = watched.outbox().claim(10, Duration.ofMinutes(5), "worker");
        assertThat(watched.outbox().allDelivered(claimed)).isEmpty();

        assertThat(calls).contains("PreparedStatement.executeUpdate").doesNotContain("PreparedStatement.executeBatch");
        assertThat(registry.people(ID)).containsExactlyInAnyOrder(first, second);
        assertThat(registry.history(ID))
                .hasSize((int) registry.find(ID).orElseThrow().version());
    }

    @Test
    void rowsThatExceedAPacketAreDividedAmongStatements() throws SQLException {
        List<Append> appends = RegistryContractWorld.histories(IMPORTED, 1905);
        String url;
        try (Connection connection = database.source().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        database.execute("set global max_allowed_packet = " + PACKET);
        try (HikariDataSource pool = (HikariDataSource) TestPool.of(url, "owner")) {
            JdbcRegistry.on(pool).appendNew(appends);
        } finally {
            database.execute("set global max_allowed_packet = " + (1 << 24));
        }

        assertThat(database.count("twinning.tw_twinning")).isEqualTo(IMPORTED);
        assertThat(database.count("twinning.tw_event"))
                .isEqualTo(appends.stream()
                        .mapToInt(append -> append.events().size())
                        .sum());
        assertThat(longOf("select sum(length(term) + length(english_key) + length(hebrew_key) + 36)"
                        + " from twinning.tw_term"))
                .isGreaterThan(PACKET);
    }

    private long longOf(String query) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return Long.parseLong(TestDatabase.first(connection, query));
        }
    }
}
