package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.ManualCommitInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the scripts, each of which runs once by Flyway, by {@code make} or by hand, and of the refusal of a schema
 * of another version.
 */
@ParameterizedClass
@EnumSource
class MigrationTest {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final String NEXT = NextScript.whole("create table if not exists tw_next (number smallint)");

    private final TestDatabase database;
    private final TwinningSchema schema;
    private final JdbcRegistry registry;
    private Dialect dialect;

    MigrationTest(TestEngine engine) {
        database = engine.database();
        schema = TwinningSchema.on(database.source());
        registry = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    void findDialect() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            dialect = SchemaLocation.SHIPPED.dialect(connection);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fromNothingAllScriptsAreRunAndTheSecondTimeNone() {
        schema.migrate();
        registry.append(opening(ID, "opening"));
        schema.migrate();

        schema.check();
        assertThat(registry.find(ID)).isPresent();
        assertThat(marked()).isEqualTo(TwinningSchema.VERSION);
    }

    @Test
    void anotherNameIsNoHindrance() {
        assumeThat(database.isSqlite()).as("SQLite has no schemas").isFalse();
        TwinningSchema sisters = schema.schema("sister_towns");

        sisters.migrate();
        sisters.migrate();

        sisters.check();
        assertThat(database.count("sister_towns.tw_twinning")).isZero();
        assertThatIllegalStateException().isThrownBy(schema::check).withMessageContaining("no schema 'twinning'");
    }

    @Test
    void whatWasMadeWithoutFlywayIsTakenOverAndThenBroughtOn() {
        schema.make();
        registry.append(opening(ID, "opening"));

        schema.migrate();
        assertThat(marked()).isEqualTo(TwinningSchema.VERSION);
        assertThatIllegalStateException()
                .isThrownBy(next(NEXT)::check)
                .withMessageContaining("is at version " + TwinningSchema.VERSION)
                .withMessageContaining("migrate()")
                .withMessageContaining("__next.sql");
        next(NEXT).migrate();

        assertThat(database.count("twinning.tw_next")).isZero();
        assertThat(database.count("twinning.tw_event")).isEqualTo(1);
        assertThat(marked()).isEqualTo(NextScript.NUMBER);
    }

    @Test
    void whatWasRunByHandIsTakenOverWheneverThatWas() throws SQLException {
        byHand();
        schema.check();
        schema.migrate();
        database.execute("create table twinning.tw_next (number smallint);"
                + " insert into twinning.tw_schema_version values (" + NextScript.NUMBER + ")");

        next(NEXT).migrate();
        next(NEXT).migrate();

        assertThat(marked()).isEqualTo(NextScript.NUMBER);
    }

    @Test
    void anOlderSchemaWithoutHistoryIsBroughtOn() {
        schema.make();

        next(NEXT).migrate();

        assertThat(database.count("twinning.tw_next")).isZero();
        assertThat(marked()).isEqualTo(NextScript.NUMBER);
    }

    @Test
    void aScriptThatFailedIsRunAgain() {
        schema.migrate();

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(next("create table if not exists tw_next (number smallint);\ncreate twinning;\n")::migrate)
                .withMessageContaining("cannot be migrated")
                .withMessageContaining("__next.sql");
        schema.check();
        next(NEXT).migrate();

        next(NEXT).check();
        assertThat(database.count("twinning.tw_next")).isZero();
    }

    @Test
    void aMakingThatDiedHalfWayIsEnded() throws SQLException {
        database.execute("create schema twinning; create table twinning.tw_schema_version"
                + " (number smallint not null primary key)");

        schema.migrate();

        schema.check();
        assertThat(marked()).isEqualTo(TwinningSchema.VERSION);
    }

    @Test
    void aMakingOfSeveralScriptsThatDiedHalfWayCanBeginAgain() {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(next("create table if not exists tw_next (number smallint);\ncreate twinning;\n")::make);

        next(NEXT).make();

        next(NEXT).check();
    }

    @Test
    void aNewerSchemaIsLeftAlone() {
        next(NEXT).migrate();

        assertThatIllegalStateException()
                .isThrownBy(schema::migrate)
                .withMessageContaining("is at version " + NextScript.NUMBER)
                .withMessageContaining("newer release");
        assertThat(marked()).isEqualTo(NextScript.NUMBER);
    }

    @Test
    void aChangedScriptIsRefused() {
        next(NEXT).migrate();

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(next("create table tw_other (number smallint);\n" + NEXT)::migrate)
                .withMessageContaining("checksum");
    }

    @Test
    void whoMayOnlyReadChecks() {
        schema.migrate();
        database.execute(database.grant());

        TwinningSchema.validate(database.reader());

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> next(database.reader()).migrate())
                .withMessageContaining("cannot be migrated");
    }

    @Test
    void aLostTableIsNoticed() {
        schema.make();
        database.execute("drop table twinning.tw_person");

        assertThatIllegalStateException()
                .isThrownBy(schema::check)
                .withMessageContaining("does not see tw_person")
                .withMessageContaining("backup");
    }

    @Test
    void aPoolWithoutAutoCommitIsNoHindrance() {
        TwinningSchema manual = TwinningSchema.on(JdbcInterceptor.on(database.source(), new ManualCommitInterceptor()));

        manual.migrate();
        manual.migrate();

        schema.check();
        assertThat(marked()).isEqualTo(TwinningSchema.VERSION);
    }

    @RepeatedTest(5)
    void twoProcessesMayStartAtOnce() throws Exception {
        atOnce(next(NEXT)::migrate);

        assertThat(marked()).isEqualTo(NextScript.NUMBER);
    }

    @RepeatedTest(10)
    void severalMayMakeItAtOnce() throws Exception {
        atOnce(schema::make);

        schema.check();
        assertThat(database.count("twinning.tw_schema_version")).isEqualTo(TwinningSchema.VERSION);
    }

    @RepeatedTest(5)
    void severalMayFillItAtOnce() throws Exception {
        for (String statement : dialect.creationStatements("twinning")) {
            database.execute(statement);
        }
        atOnce(schema::make);

        schema.check();
    }

    @Test
    void whatFailsOtherwiseIsNotBegunAgain() {
        assumeThat(database.isSqlite())
                .as("a reader of a file of SQLite fails only when it writes")
                .isFalse();
        AtomicInteger connections = new AtomicInteger();
        TwinningSchema refused = TwinningSchema.on(JdbcInterceptor.on(database.reader(), (call, target, real) -> {
            connections.addAndGet(call.equals("DataSource.getConnection") ? 1 : 0);
            return real.call();
        }));

        assertThatExceptionOfType(RegistryException.class).isThrownBy(refused::migrate);
        assertThat(connections).hasValue(1);
        assertThatExceptionOfType(RegistryException.class).isThrownBy(refused::make);
        assertThat(connections).hasValue(2);
    }

    private static void atOnce(Runnable start) throws Exception {
        int processes = 4;
        ExecutorService all = Executors.newFixedThreadPool(processes);
        CyclicBarrier together = new CyclicBarrier(processes);
        try {
            Callable<Object> one = () -> {
                together.await();
                start.run();
                return null;
            };
            for (Future<Object> each : all.invokeAll(Collections.nCopies(processes, one))) {
                each.get();
            }
        } finally {
            all.shutdown();
        }
    }

    private TwinningSchema next(String script) {
        return next(database.source(), script);
    }

    private TwinningSchema next(DataSource source) {
        return next(source, NEXT);
    }

    private TwinningSchema next(DataSource source, String script) {
        return TwinningSchema.on(source)
                .dialect(new NextScript(dialect, script))
                .scripts(NextScript.scripts());
    }

    /** Returns the number of successful scripts in Flyway's history. */
    private long marked() {
        return database.count("twinning." + quoted("tw_flyway_history") + " where " + quoted("success") + " and "
                + quoted("type") + " = 'SQL'");
    }

    private String quoted(String name) {
        return dialect.engine().startsWith("MariaDB") ? name : '"' + name + '"';
    }

    private void byHand() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            for (String statement : dialect.creationStatements("twinning")) {
                TestDatabase.execute(connection, statement);
            }
            Dialect.Undo undo = dialect.enter(connection, "twinning");
            for (String statement : Scripts.SHIPPED.statements(dialect)) {
                TestDatabase.execute(connection, statement);
            }
            undo.undo();
        }
    }
}
