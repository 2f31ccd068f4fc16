package org.twinpact.registry.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.twinpact.registry.RegistryContractAppends.opening;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of acts in the transactions of an application server, and of acts in their own transactions outside them. */
@ParameterizedClass(name = "{0} by {1}")
@CsvSource({
    "H2, org.h2.Driver",
    "H2, org.h2.jdbcx.JdbcDataSource",
    "POSTGRESQL, org.postgresql.Driver",
    "POSTGRESQL, org.postgresql.xa.PGXADataSource",
    "MARIADB, org.mariadb.jdbc.Driver",
    "MARIADB, org.mariadb.jdbc.MariaDbDataSource"
})
class JakartaConnectionProviderTest {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final TwinningId OTHER = TwinningId.named("other");

    private final TestDatabase database;
    private final Container container;
    private final JdbcRegistry registry;
    private final JdbcRegistry alone;

    JakartaConnectionProviderTest(TestEngine engine, Class<?> driver) {
        database = engine.database();
        container = new Container(database.source(), driver);
        registry = JdbcRegistry.on(
                JakartaConnectionProvider.of(container.source, container.registry::getTransactionStatus));
        alone = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        database.execute("create table permit (number int primary key)");
    }

    @AfterEach
    void close() throws Exception {
        if (container.transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            container.transactions.rollback();
        }
        container.close();
        database.close();
    }

    @Test
    void anActIsCommittedWithWhatTheHostWrote() throws Exception {
        container.transactions.begin();
        permit();
        registry.append(opening(ID, "opening"));
        assertThatExceptionOfType(RepeatedActException.class).isThrownBy(() -> registry.append(opening(ID, "opening")));
        assertThat(registry.find(ID)).isPresent();
        assertThat(alone.find(ID)).isEmpty();

        container.transactions.commit();

        assertThat(alone.find(ID)).isPresent();
        assertThat(database.count("permit")).isEqualTo(1);
    }

    @Test
    void anActIsUndoneWithWhatTheHostWrote() throws Exception {
        container.transactions.begin();
        permit();
        registry.append(opening(ID, "opening"));

        container.transactions.rollback();

        assertThat(alone.find(ID)).isEmpty();
        assertThat(database.count("permit")).isZero();
    }

    @Test
    void anActInATransactionThatCanOnlyBeUndoneIsUndone() throws Exception {
        container.transactions.begin();
        permit();
        container.transactions.setRollbackOnly();
        registry.append(opening(ID, "opening"));

        assertThatExceptionOfType(RollbackException.class).isThrownBy(container.transactions::commit);

        assertThat(alone.find(ID)).isEmpty();
    }

    @Test
    void withoutATransactionAnActHasOneOfItsOwn() throws Exception {
        registry.append(opening(ID, "opening"));
        container.transactions.begin();
        registry.append(opening(OTHER, "opening"));
        container.transactions.rollback();

        assertThat(alone.find(ID)).isPresent();
        assertThat(alone.find(OTHER)).isEmpty();
    }

    @Test
    void anotherThreadHasNoPartInIt() throws Exception {
        container.transactions.begin();
        CompletableFuture.runAsync(() -> registry.append(opening(OTHER, "opening")))
                .join();
        registry.append(opening(ID, "opening"));

        container.transactions.rollback();

        assertThat(alone.find(OTHER)).isPresent();
        assertThat(alone.find(ID)).isEmpty();
    }

    @Test
    void anActCanBeTheLastOfATransactionButNotComeAfterIt() throws Exception {
        AtomicReference<Throwable> after = new AtomicReference<>();
        container.transactions.begin();
        container.registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                registry.append(opening(ID, "opening"));
            }

            @Override
            public void afterCompletion(int status) {
                after.set(catchThrowable(() -> registry.append(opening(OTHER, "opening"))));
            }
        });
        permit();

        container.transactions.commit();

        assertThat(alone.find(ID)).isPresent();
        assertThat(alone.find(OTHER)).isEmpty();
        assertThat(after.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("is ending");
    }

    @Test
    void aDataSourceThatIsNotEnlistedIsRefused() throws Exception {
        JdbcRegistry lost = JdbcRegistry.on(
                JakartaConnectionProvider.of(database.source(), container.registry::getTransactionStatus));
        container.transactions.begin();

        assertThatIllegalStateException()
                .isThrownBy(() -> lost.append(opening(ID, "opening")))
                .withMessageContaining("commits each statement by itself");

        container.transactions.commit();
        assertThat(alone.find(ID)).isEmpty();
    }

    /** Inserts a row as the host does, with a connection for each statement. */
    private void permit() {
        TestDatabase.execute(container.source, "insert into permit values (1)");
    }
}
