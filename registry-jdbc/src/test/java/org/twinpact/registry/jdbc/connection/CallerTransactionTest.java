package org.twinpact.registry.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.ManagedTransactionInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of acts on the caller's connection, which only the caller commits or rolls back, together with its own rows.
 */
@ParameterizedClass
@EnumSource(TestEngine.class)
class CallerTransactionTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestEngine engine;
    private final TestDatabase database;
    private final JdbcRegistry alone;
    private Connection host;
    private JdbcRegistry joined;

    CallerTransactionTest(TestEngine engine) {
        this.engine = engine;
        database = engine.database();
        alone = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    void begin() throws SQLException {
        TwinningSchema.create(database.source());
        database.execute("create table permit (number int primary key)");
        host = database.source().getConnection();
        host.setAutoCommit(false);
        joined = alone.within(ConnectionProvider.of(JdbcInterceptor.on(host, new ManagedTransactionInterceptor())));
    }

    @AfterEach
    void end() throws SQLException {
        host.close();
        database.close();
    }

    @Test
    void anActIsCommittedWithWhatTheCallerWrote() throws SQLException {
        permit(1);
        Append opening = opening(ID, "opening");
        joined.append(opening);
        joined.append(next(opening.twinning(), "act"));
        assertThat(joined.find(ID).orElseThrow().version())
                .isEqualTo(opening.twinning().version() + 1);
        assertThat(alone.find(ID)).isEmpty();

        host.commit();

        assertThat(alone.find(ID)).isPresent();
        assertThat(permits()).isEqualTo(1);
    }

    @Test
    void anActIsUndoneWithWhatTheCallerWrote() throws SQLException {
        joined.append(opening(ID, "opening"));
        permit(1);

        host.rollback();

        assertThat(joined.find(ID)).isEmpty();
        assertThat(permits()).isZero();
        joined.append(opening(ID, "opening"));
        host.commit();
        assertThat(alone.find(ID)).isPresent();
    }

    @Test
    void manyAtOnceAreUndoneWithWhatTheCallerWrote() throws SQLException {
        List<Append> histories = RegistryContractWorld.histories(7, 1905);
        joined.appendNew(histories);
        permit(1);
        assertThat(joined.search(Search.all()).entries()).hasSize(7);
        assertThat(alone.search(Search.all()).entries()).isEmpty();

        host.rollback();

        assertThat(permits()).isZero();
        for (String table : List.of("tw_twinning", "tw_event", "tw_term", "tw_person", "tw_agenda", "tw_outbox")) {
            assertThat(database.count("twinning." + table)).as(table).isZero();
        }
        joined.appendNew(histories);
        host.commit();
        assertThat(alone.search(Search.all()).entries()).hasSize(7);
    }

    @Test
    void manyAtOnceOfWhichOneIsThereLeaveTheTransactionUsable() throws SQLException {
        List<Append> histories = RegistryContractWorld.histories(7, 1905);
        alone.append(histories.get(5));
        permit(1);

        assertThatExceptionOfType(RetryableRegistryException.class).isThrownBy(() -> joined.appendNew(histories));
        permit(2);
        host.commit();

        assertThat(permits()).isEqualTo(2);
        assertThat(alone.search(Search.all()).entries())
                .containsExactly(IndexEntry.of(histories.get(5).twinning()));
    }

    /** Tests that a bulk import sends no messages, because it concerns the past. */
    @Test
    void manyAtOnceSendNoMessagesWhatFollowsThemDoes() throws SQLException {
        JdbcRegistry sending = joined.withOutbox(append -> append.events().stream()
                .map(event -> OutboxMessage.of(event, "archive"))
                .toList());
        Append opening = opening(ID, "opening");
        sending.appendNew(List.of(opening));
        sending.append(next(opening.twinning(), "act"));
        host.commit();

        assertThat(alone.outbox().claim(10, Duration.ofMinutes(5), "worker"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.message().sequence())
                        .isEqualTo(opening.twinning().version() + 1));
    }

    @Test
    void aStaleWriteLeavesTheTransactionUsable() throws SQLException {
        Append opening = opening(ID, "opening");
        alone.append(opening);
        alone.append(next(opening.twinning(), "first"));
        permit(1);

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> joined.append(next(opening.twinning(), "late")))
                .satisfies(stale ->
                        assertThat(stale.actual()).isEqualTo(opening.twinning().version() + 1));
        joined.append(next(joined.find(ID).orElseThrow(), "late"));
        permit(2);
        host.commit();

        assertThat(permits()).isEqualTo(2);
        assertThat(alone.history(ID)).hasSize(opening.events().size() + 2);
    }

    /** Tests a stale write after a read. By default, MariaDB shows a transaction nothing newer than its first read. */
    @Test
    void aStaleWriteIsToldAsOneToWhoeverReadBefore() throws SQLException {
        assumeThat(database.isSqlite())
                .as("SQLite has one write transaction at a time")
                .isFalse();
        Append opening = opening(ID, "opening");
        alone.append(opening);
        permit(1);
        Append late = next(joined.find(ID).orElseThrow(), "late");
        alone.append(next(opening.twinning(), "first"));

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> joined.append(late))
                .satisfies(stale -> {
                    assertThat(stale.expected()).isEqualTo(opening.twinning().version());
                    assertThat(stale.actual()).isEqualTo(opening.twinning().version() + 1);
                });
        permit(2);
        host.commit();

        assertThat(permits()).isEqualTo(2);
        joined.append(next(joined.find(ID).orElseThrow(), "late"));
        host.commit();
        assertThat(alone.history(ID)).hasSize(opening.events().size() + 2);
    }

    /** Tests a stale opening after a read and a lost race for the key. */
    @Test
    void anOpeningThatOthersWereFasterWithIsToldAsStaleToWhoeverLookedBefore() throws SQLException {
        assumeThat(database.isSqlite())
                .as("a transaction on SQLite reads one state")
                .isFalse();
        assertThat(joined.find(ID)).isEmpty();
        alone.append(opening(ID, "first"));

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> joined.append(opening(ID, "late")))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(1));
    }

    @Test
    void aRepeatedActLeavesTheTransactionUsable() throws SQLException {
        Append opening = opening(ID, "opening");
        alone.append(opening);
        alone.append(next(opening.twinning(), "letter-7"));
        permit(1);

        assertThatExceptionOfType(RepeatedActException.class)
                .isThrownBy(() -> joined.append(next(joined.find(ID).orElseThrow(), "letter-7")));
        permit(2);
        host.commit();

        assertThat(permits()).isEqualTo(2);
        assertThat(alone.history(ID)).hasSize(opening.events().size() + 1);
    }

    @Test
    void aConnectionThatCommitsByItselfTakesReadsAlone() throws SQLException {
        host.setAutoCommit(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> joined.append(opening(ID, "opening")))
                .withMessageContaining("begin a transaction");
        assertThat(joined.find(ID)).isEmpty();
        assertThat(joined.history(ID)).isEmpty();
    }

    @Test
    void aSchemaThatWasUndoneIsNotTakenForThere() throws SQLException {
        assumeThat(database.isSqlite()).as("SQLite has no schemas").isFalse();
        drop();
        makeOnHost();
        permit(1);
        JdbcRegistry unchecked = JdbcRegistry.on(ConnectionProvider.of(host));
        assertThat(unchecked.find(ID)).isEmpty();
        host.rollback();
        drop();

        assertThatIllegalStateException().isThrownBy(() -> unchecked.find(ID)).withMessageContaining("no schema");
    }

    /**
     * Creates the schema as a host does that runs the scripts in its own transaction, which some engines commit anyway.
     */
    private void makeOnHost() throws SQLException {
        Dialect dialect = SchemaLocation.SHIPPED.dialect(host);
        TestDatabase.execute(host, String.join(";", dialect.creationStatements("twinning")));
        Dialect.Undo undo = dialect.enter(host, "twinning");
        try (Statement statement = host.createStatement()) {
            for (String one : Scripts.SHIPPED.statements(dialect)) {
                statement.execute(one);
            }
        }
        undo.undo();
    }

    private void drop() {
        database.execute("drop schema if exists twinning" + (engine == TestEngine.MARIADB ? "" : " cascade"));
    }

    private void permit(int number) {
        TestDatabase.execute(host, "insert into permit values (" + number + ")");
    }

    private long permits() {
        return database.count("permit");
    }
}
