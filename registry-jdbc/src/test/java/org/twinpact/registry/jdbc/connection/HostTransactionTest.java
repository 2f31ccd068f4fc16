package org.twinpact.registry.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of a data source that returns the host's open transaction. Passing it is a mistake that nevertheless loses
 * nothing.
 */
@ParameterizedClass
@EnumSource
class HostTransactionTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database;
    private final DataSource bound;
    private final JdbcRegistry registry;
    private Connection host;

    HostTransactionTest(TestEngine engine) {
        database = engine.database();
        bound = JdbcInterceptor.on(database.source(), this::bind);
        registry = JdbcRegistry.on(bound);
    }

    @BeforeEach
    void begin() throws SQLException {
        TwinningSchema.create(database.source());
        database.execute("create table permit (number int primary key)");
        host = database.source().getConnection();
        host.setAutoCommit(false);
        insert(1);
    }

    @AfterEach
    void end() throws SQLException {
        host.close();
        database.close();
    }

    @Test
    void readsNeitherUndoNorCommitWhatTheHostWrote() throws SQLException {
        readAll();
        assertThat(permits()).as("committed by the host").isZero();

        insert(2);
        host.commit();

        assertThat(permits()).isEqualTo(2);
        assertThat(host.getAutoCommit()).isFalse();
    }

    @Test
    void afterReadsTheHostCanStillRollBack() throws SQLException {
        readAll();

        host.rollback();

        assertThat(permits()).isZero();
    }

    @Test
    void anAppendIsRefusedRatherThanCommittedWithWhatTheHostWrote() throws SQLException {
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.append(opening(ID, "opening")))
                .withMessageContaining("in the middle of a transaction");
        assertThat(permits()).as("committed by the host").isZero();

        host.commit();

        assertThat(permits()).isEqualTo(1);
        assertThat(JdbcRegistry.on(database.source()).find(ID)).isEmpty();
    }

    @Test
    void manyAtOnceAreRefusedRatherThanCommittedWithWhatTheHostWrote() throws SQLException {
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.appendNew(RegistryContractWorld.histories(3, 1905)))
                .withMessageContaining("in the middle of a transaction");

        host.rollback();

        assertThat(permits()).isZero();
        assertThat(database.count("twinning.tw_event")).isZero();
    }

    @Test
    void theSchemaIsNotMadeInTheMiddleOfWhatTheHostWrites() throws SQLException {
        assertThatIllegalStateException().isThrownBy(() -> TwinningSchema.create(bound));

        host.rollback();

        assertThat(permits()).isZero();
    }

    private void readAll() {
        TwinningSchema.validate(bound);
        registry.find(ID);
        registry.history(ID);
        registry.person(ID, new PersonRef(Sha256.of(List.of("nobody"))));
        registry.search(Search.all());
    }

    private void insert(int number) throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.execute("insert into permit values (" + number + ")");
        }
    }

    private int permits() throws SQLException {
        try (Connection other = database.source().getConnection();
                Statement statement = other.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from permit")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Object bind(String call, Object target, Callable<Object> real) throws Exception {
        return switch (call) {
            case "DataSource.getConnection" -> host;
            case "Connection.close" -> null;
            default -> real.call();
        };
    }
}
