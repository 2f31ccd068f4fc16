package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.twinning.TwinningId;

/** In a transaction of a container's an act shares its fate, and nothing is called that the container refuses. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class JakartaScopeTest {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final TwinningId OTHER = TwinningId.named("other");

    private final TestDatabase database;
    private final Container container;
    private final JdbcRegistry registry;
    private final JdbcRegistry alone;

    JakartaScopeTest(TestEngine engine) {
        database = engine.database();
        container = new Container(database.source());
        registry = JdbcRegistry.on(JakartaScope.of(container.source(), container::status));
        alone = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        database.execute("create table permit (number int primary key)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anActIsCommittedWithWhatTheHostWrote() throws SQLException {
        Connection host = container.begin();
        permit(host);
        registry.append(opening(ID, "opening"));
        assertThatExceptionOfType(RepeatedActException.class).isThrownBy(() -> registry.append(opening(ID, "opening")));
        assertThat(registry.find(ID)).isPresent();
        assertThat(alone.find(ID)).isEmpty();

        container.end(Connection::commit);

        assertThat(alone.find(ID)).isPresent();
        assertThat(database.count("permit")).isEqualTo(1);
    }

    @Test
    void anActIsUndoneWithWhatTheHostWrote() throws SQLException {
        Connection host = container.begin();
        permit(host);
        registry.append(opening(ID, "opening"));

        container.end(Connection::rollback);

        assertThat(alone.find(ID)).isEmpty();
        assertThat(database.count("permit")).isZero();
    }

    @Test
    void withoutATransactionAnActHasOneOfItsOwn() {
        registry.append(opening(ID, "opening"));

        assertThat(alone.find(ID)).isPresent();
    }

    @Test
    void anotherThreadHasNoPartInIt() throws SQLException {
        container.begin();
        CompletableFuture.runAsync(() -> registry.append(opening(OTHER, "opening")))
                .join();
        registry.append(opening(ID, "opening"));

        container.end(Connection::rollback);

        assertThat(alone.find(OTHER)).isPresent();
        assertThat(alone.find(ID)).isEmpty();
    }

    @Test
    void aTransactionThatIsEndingTakesNoAct() throws SQLException {
        container.begin();
        container.status.set(Status.STATUS_COMMITTING);

        assertThatIllegalStateException()
                .isThrownBy(() -> registry.append(opening(ID, "opening")))
                .withMessageContaining("is ending");

        container.end(Connection::commit);
        assertThat(alone.find(ID)).isEmpty();
    }

    @Test
    void aDataSourceThatIsNotEnlistedIsRefused() throws SQLException {
        JdbcRegistry lost = JdbcRegistry.on(JakartaScope.of(database.source(), container::status));
        container.begin();

        assertThatIllegalStateException()
                .isThrownBy(() -> lost.append(opening(ID, "opening")))
                .withMessageContaining("commits each statement by itself");

        container.end(Connection::commit);
        assertThat(alone.find(ID)).isEmpty();
    }

    private static void permit(Connection host) {
        TestDatabase.execute(host, "insert into permit values (1)");
    }

    /** Gives the thread's connection while a transaction is open, and refuses what would end it. */
    private static final class Container implements Tap {
        private final DataSource real;
        private final ThreadLocal<Connection> open = new ThreadLocal<>();
        private final ThreadLocal<Integer> status = ThreadLocal.withInitial(() -> Status.STATUS_NO_TRANSACTION);

        Container(DataSource real) {
            this.real = real;
        }

        DataSource source() {
            return Tap.on(real, this);
        }

        int status() {
            return status.get();
        }

        Connection begin() throws SQLException {
            Connection connection = real.getConnection();
            connection.setAutoCommit(false);
            open.set(connection);
            status.set(Status.STATUS_ACTIVE);
            return connection;
        }

        void end(Ending ending) throws SQLException {
            try (Connection connection = open.get()) {
                ending.of(connection);
            }
            open.remove();
            status.remove();
        }

        @Override
        public Object around(String call, Object target, Callable<Object> real) throws Exception {
            if (open.get() == null) {
                return real.call();
            }
            return switch (call) {
                case "DataSource.getConnection" -> open.get();
                case "Connection.close" -> null;
                default -> new Managed().around(call, target, real);
            };
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
