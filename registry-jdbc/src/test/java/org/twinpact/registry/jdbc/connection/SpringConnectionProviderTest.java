package org.twinpact.registry.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinpact.registry.Append;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.Faults;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.ManualCommitInterceptor;
import org.twinpact.registry.jdbc.database.SqlFault;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of acts in Spring's transactions, and of acts in their own transactions outside them. */
@ParameterizedClass(name = "{0}, connections commit by themselves: {1}")
@CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false", "MARIADB, true", "MARIADB, false"})
class SpringConnectionProviderTest {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final TwinningId OTHER = TwinningId.named("other");

    private final ManualCommitInterceptor manual = new ManualCommitInterceptor();
    private final TestEngine engine;
    private final TestDatabase database;
    private final DataSource source;
    private final JdbcTransactionManager manager;
    private final JdbcRegistry registry;
    private final JdbcRegistry alone;
    private final JdbcTemplate jdbc;

    SpringConnectionProviderTest(TestEngine engine, boolean autoCommit) {
        this.engine = engine;
        database = engine.database();
        source = autoCommit ? database.source() : JdbcInterceptor.on(database.source(), manual);
        manager = new JdbcTransactionManager(source);
        registry = JdbcRegistry.on(SpringConnectionProvider.of(source, manager));
        alone = JdbcRegistry.on(database.source());
        jdbc = new JdbcTemplate(source);
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        database.execute("create table permit (number int primary key)");
    }

    @AfterEach
    void close() {
        assertThat(manual.complaints()).isEmpty();
        database.close();
    }

    @Test
    void anActIsCommittedWithWhatTheHostWrote() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            permit(1);
            registry.append(opening(ID, "opening"));
            assertThat(registry.find(ID)).isPresent();
            assertThat(alone.find(ID)).isEmpty();
        });

        assertKept(1, ID);
    }

    @Test
    void anActIsUndoneWithWhatTheHostWrote() {
        assertThatIllegalStateException()
                .isThrownBy(() -> in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
                    registry.append(opening(ID, "opening"));
                    permit(1);
                    throw new IllegalStateException("the host's own");
                }))
                .withMessage("the host's own");

        assertKept(0);
        registry.append(opening(ID, "opening"));
        assertKept(0, ID);
    }

    @Test
    void withoutATransactionAnActHasOneOfItsOwn() {
        Append opening = opening(ID, "opening");
        registry.append(opening);

        assertThatExceptionOfType(RepeatedActException.class).isThrownBy(() -> registry.append(opening));
        assertThat(registry.history(ID)).isEqualTo(opening.events());
        assertKept(0, ID);
    }

    @Test
    void aStaleWriteOrARepeatedActDoesNotMarkTheHostsTransaction() {
        Append opening = opening(ID, "opening");
        registry.append(opening);
        registry.append(next(opening.twinning(), "first"));

        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            permit(1);
            assertThatExceptionOfType(StaleTwinningException.class)
                    .isThrownBy(() -> registry.append(next(opening.twinning(), "late")));
            assertThatExceptionOfType(RepeatedActException.class)
                    .isThrownBy(() -> registry.append(next(registry.find(ID).orElseThrow(), "first")));
            permit(2);
        });

        assertKept(2, ID);
    }

    @Test
    void aTransactionOfItsOwnWithinAnotherStaysWhenThatIsUndone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
                    permit(1);
                    registry.append(opening(ID, "opening"));
                    in(
                            TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                            () -> registry.append(opening(OTHER, "opening")));
                    throw new IllegalStateException("the host's own");
                }));

        assertKept(0, OTHER);
    }

    @Test
    void aNestedTransactionIsUndoneAlone() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            registry.append(opening(ID, "opening"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> in(TransactionDefinition.PROPAGATION_NESTED, () -> {
                        permit(1);
                        registry.append(opening(OTHER, "opening"));
                        throw new IllegalStateException("the host's own");
                    }));
        });

        assertKept(0, ID);
    }

    @Test
    void twoThreadsHaveTwoTransactions() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            registry.append(opening(ID, "opening"));
            CompletableFuture.runAsync(() -> {
                        assertThat(registry.find(ID)).isEmpty();
                        registry.append(opening(OTHER, "opening"));
                    })
                    .join();
            assertThat(alone.find(OTHER)).isPresent();
            assertThat(alone.find(ID)).isEmpty();
        });

        assertKept(0, ID, OTHER);
    }

    @Test
    void aTransactionThatOnlyReadsTakesNoActWhereTheDatabaseSaysSo() {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        registry.append(opening(ID, "opening"));

        reading.executeWithoutResult(status -> {
            assertThat(registry.find(ID)).isPresent();
            if (engine == TestEngine.POSTGRESQL) {
                assertThatExceptionOfType(RetryableRegistryException.class)
                        .isThrownBy(() -> registry.append(opening(OTHER, "opening")))
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY));
            }
        });

        assertKept(0, ID);
    }

    @Test
    void anUnansweredCommitIsLookedUp() {
        for (Faults.Kind kind : List.of(Faults.Kind.REFUSED, Faults.Kind.ANSWER_LOST)) {
            TwinningId id = TwinningId.named(kind.name());
            Faults faults = Faults.ofCommits(SqlFault.CONNECTION, kind);
            DataSource failing = JdbcInterceptor.on(source, faults);
            Append opening = opening(id, "opening");

            JdbcRegistry.on(SpringConnectionProvider.of(failing, new DataSourceTransactionManager(failing)))
                    .append(opening);

            assertThat(faults.struck()).isTrue();
            assertThat(alone.history(id)).isEqualTo(opening.events());
        }
        // Spring returns a connection after a failed commit unchanged, and leaves the rest to the pool.
        manual.complaints().clear();
    }

    @Test
    void theManagerOfAnotherDataSourceIsRefused() {
        TestDatabase other = TestEngine.H2.database();
        try {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> SpringConnectionProvider.of(source, new DataSourceTransactionManager(other.source())))
                    .withMessageContaining("the transaction manager is for")
                    .withMessageContaining(other.source().toString());
        } finally {
            other.close();
        }
    }

    @Test
    void aManagerThatEnlistsNothingIsRefused() {
        JdbcRegistry lost = JdbcRegistry.on(SpringConnectionProvider.of(source, new Idle()));

        assertThatIllegalStateException()
                .isThrownBy(() -> lost.append(opening(ID, "opening")))
                .withMessageContaining("takes no part");
        assertKept(0);
    }

    private void in(int propagation, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(status -> work.run());
    }

    private void permit(int number) {
        jdbc.update("insert into permit values (?)", number);
    }

    private void assertKept(long permits, TwinningId... ids) {
        assertThat(database.count("permit")).isEqualTo(permits);
        for (TwinningId id : List.of(ID, OTHER)) {
            assertThat(alone.find(id).isPresent())
                    .as("twinning " + id)
                    .isEqualTo(List.of(ids).contains(id));
        }
    }

    /** A transaction manager of a resource that is not a database. */
    private static final class Idle extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return "idle";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
