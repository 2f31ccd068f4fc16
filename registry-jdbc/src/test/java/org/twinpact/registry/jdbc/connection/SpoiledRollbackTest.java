package org.twinpact.registry.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.twinpact.registry.Append;
import org.twinpact.registry.RejectedByStorageException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of connections whose rollback fails. None returns to its pool in the middle of a transaction. */
@ExtendWith(QuietLog.class)
@ParameterizedClass(name = "{0}, several hosts: {1}")
@CsvSource({"H2, false", "POSTGRESQL, false", "MARIADB, false", "MARIADB, true"})
class SpoiledRollbackTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database;
    private final DataSource source;
    private final JdbcRegistry alone;
    private final Append opening = opening(ID, "opening");

    SpoiledRollbackTest(TestEngine engine, boolean severalHosts) throws SQLException {
        database = engine.database();
        source = severalHosts ? severalHosts(database.source()) : database.source();
        alone = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        alone.append(opening);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theAnswerThatTheDatabaseHasRolledBackIsARollback() throws SQLException {
        assertUsable(true, ConnectionProvider::of);
    }

    @Test
    void aRefusedRollbackIsRepeatedOrEndsTheConnection() throws SQLException {
        assertUsable(false, ConnectionProvider::of);
    }

    @Test
    void theAnswerThatTheDatabaseHasRolledBackIsARollbackForSpring() throws SQLException {
        assertUsable(true, SpoiledRollbackTest::spring);
    }

    @Test
    void aRefusedRollbackIsRepeatedOrEndsTheConnectionForSpring() throws SQLException {
        assertUsable(false, SpoiledRollbackTest::spring);
    }

    /** Fails an act and its rollback, and then acts again on the only connection of a pool. */
    private void assertUsable(boolean performed, Function<DataSource, ConnectionProvider> provider)
            throws SQLException {
        Spoiled spoiled = new Spoiled(performed);
        try (HikariDataSource pool = poolOfOne(JdbcInterceptor.on(source, spoiled))) {
            JdbcRegistry registry = JdbcRegistry.on(provider.apply(pool));
            registry.find(ID);
            Append refused = next(opening.twinning(), "refused");

            spoiled.armed = true;
            assertThatExceptionOfType(RejectedByStorageException.class).isThrownBy(() -> registry.append(refused));

            assertThat(spoiled.rollbacks).isPositive();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
            assertThat(alone.find(ID)).contains(opening.twinning());
            assertThat(registry.find(ID)).contains(opening.twinning());
            Append elsewhere = next(opening.twinning(), "elsewhere");
            alone.append(elsewhere);
            assertThat(registry.find(ID)).contains(elsewhere.twinning());
            registry.append(next(elsewhere.twinning(), "here"));
            assertThat(alone.history(ID)).hasSize((int) elsewhere.twinning().version() + 1);
        }
    }

    private static ConnectionProvider spring(DataSource pool) {
        return SpringConnectionProvider.of(pool, new JdbcTransactionManager(pool));
    }

    private static HikariDataSource poolOfOne(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    /** Returns a data source whose driver connects again after an abort, as it does to another host. */
    private static DataSource severalHosts(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String host = connection.getMetaData().getURL().replaceAll(".*//([^/]+)/.*", "$1");
            return new MariaDbDataSource("jdbc:mariadb:sequential://" + host + "," + host + "/test?user=owner");
        }
    }

    /** An interceptor that, once armed, lets the second write fail, and then the first rollback. */
    private static final class Spoiled implements JdbcInterceptor {
        private final boolean performed;
        private boolean armed;
        private int writes;
        private int rollbacks;

        Spoiled(boolean performed) {
            this.performed = performed;
        }

        @Override
        public Object around(String call, Object target, Callable<Object> real) throws Exception {
            if (armed && call.matches("PreparedStatement.execute(Update|Batch)") && ++writes == 2) {
                throw new SQLException("the row is refused", "22001");
            }
            if (writes >= 2 && call.equals("Connection.rollback") && ++rollbacks == 1) {
                if (performed) {
                    real.call();
                }
                throw performed
                        ? new SQLException("the transaction was rolled back", "40001", 1213)
                        : new SQLException("the rollback is refused", "HY000");
            }
            return real.call();
        }
    }
}
