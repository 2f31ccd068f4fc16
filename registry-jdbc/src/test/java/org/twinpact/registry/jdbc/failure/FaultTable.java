package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.jdbc.database.FullAppends.owing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.Search;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.database.Faults;
import org.twinpact.registry.jdbc.database.FullAppends;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.SqlFault;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of a driver that fails at every statement and at the commit in turn. Nothing is half stored, and the exception
 * is right.
 */
@ExtendWith(QuietLog.class)
public abstract class FaultTable {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database;
    private final JdbcRegistry all;
    private int tenants;
    private String tenant = "";

    FaultTable(TestEngine engine) {
        database = engine.database();
        all = JdbcRegistry.on(database.source());
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
    void inATransactionOfItsOwn() {
        for (SqlFault fault : SqlFault.values()) {
            for (Faults.Kind kind : Faults.Kind.values()) {
                List<String> places = new ArrayList<>();
                for (int call = 1; strikesOwn(fault, kind, call, places); call++) {}
                assertThat(places).contains("Connection.commit").hasSizeGreaterThan(10);
            }
        }
    }

    @Test
    void inTheCallersTransaction() throws SQLException {
        for (SqlFault fault : SqlFault.values()) {
            for (Faults.Kind kind : Faults.Kind.values()) {
                int call = 1;
                while (strikesCaller(fault, kind, call)) {
                    call++;
                }
                assertThat(call).isGreaterThan(10);
            }
        }
    }

    private boolean strikesOwn(SqlFault fault, Faults.Kind kind, int call, List<String> places) {
        Append append = append();
        Faults faults = Faults.ofStatements(fault, kind, call);
        Optional<RegistryException> failure =
                failureOf(JdbcRegistry.on(JdbcInterceptor.on(database.source(), faults)), append);
        faults.place().ifPresent(places::add);
        String place = faults.place().orElse("nowhere");
        String described = fault + " " + kind + " at " + place + " (" + call + "): " + failure;
        boolean kept = isKept(append);

        boolean atCommit = place.equals("Connection.commit");
        boolean passes = !faults.struck()
                || kind != Faults.Kind.CONNECTION_LOST && (atCommit || fault.reason == Reason.CONFLICT);
        assertThat(failure.isEmpty()).as(described).isEqualTo(passes);
        assertThat(kept).as(described).isEqualTo(passes);
        failure.ifPresent(e -> assertThat(e)
                .as(described)
                .isInstanceOf(atCommit ? UncertainRegistryException.class : RetryableRegistryException.class)
                .satisfies(told -> assertReason(told, fault)));
        return faults.struck();
    }

    /** Appends in a caller's transaction, which is rolled back after an exception and otherwise committed. */
    private boolean strikesCaller(SqlFault fault, Faults.Kind kind, int call) throws SQLException {
        Append append = append();
        Faults faults = Faults.ofStatements(fault, kind, call);
        Optional<RegistryException> failure;
        try (Connection real = database.source().getConnection()) {
            real.setAutoCommit(false);
            TestDatabase.execute(real, "insert into permit values (" + ++tenants + ")");
            ConnectionProvider provider = ConnectionProvider.of(JdbcInterceptor.on(real, faults));
            failure = failureOf(JdbcRegistry.on(provider), append);
            if (failure.isPresent()) {
                real.rollback();
            } else {
                real.commit();
            }
        }
        String described = fault + " " + kind + " at " + faults.place() + " (" + call + "): " + failure;

        assertThat(failure.isPresent()).as(described).isEqualTo(faults.struck());
        assertThat(isKept(append)).as(described).isEqualTo(!faults.struck());
        assertThat(database.count("permit where number = " + tenants))
                .as(described)
                .isEqualTo(faults.struck() ? 0 : 1);
        failure.ifPresent(e -> assertThat(e)
                .as(described)
                .isInstanceOf(RetryableRegistryException.class)
                .satisfies(told -> assertReason(told, fault)));
        return faults.struck();
    }

    private static void assertReason(Throwable told, SqlFault fault) {
        assertThat(told).hasMessageContaining("SQLSTATE " + fault.state);
        if (told instanceof RetryableRegistryException retryable) {
            assertThat(retryable.reason()).isEqualTo(fault.reason);
        }
    }

    /** Returns a further act that writes to every table, in its own empty registry. */
    private Append append() {
        tenant = "tenant-" + ++tenants;
        Append opening = opening(ID, "opening");
        all.tenant(tenant).append(opening);
        PersonalDatum datum = TwinningOffice.over(all).build().seal(Person.named("Plonit Almonit"));
        return bringing(owing(next(opening.twinning(), "act")), datum);
    }

    private Optional<RegistryException> failureOf(JdbcRegistry registry, Append append) {
        try {
            registry.tenant(tenant).withOutbox(OutboxSubject.EVERY).append(append);
            return Optional.empty();
        } catch (RegistryException e) {
            return Optional.of(e);
        }
    }

    private boolean isKept(Append append) {
        JdbcRegistry sound = all.tenant(tenant);
        boolean kept = sound.history(ID).size() == append.twinning().version();
        assertThat(sound.find(ID).orElseThrow().version())
                .isEqualTo(sound.history(ID).size());
        assertThat(sound.find(ID).orElseThrow().equals(append.twinning())).isEqualTo(kept);
        assertThat(sound.person(ID, append.data().get(0).ref()).isPresent()).isEqualTo(kept);
        assertThat(sound.search(Search.all().withStage(FullAppends.STAGE)).entries())
                .hasSize(kept ? 1 : 0);
        assertThat(sound.search(Search.all()).entries()).hasSize(1);
        assertThat(count("tw_outbox")).isEqualTo(kept ? append.events().size() : 0);
        assertThat(count("tw_agenda")).isEqualTo(kept ? 1 : 0);
        return kept;
    }

    private long count(String table) {
        return database.count("twinning." + table + " where tenant = '" + tenant + "'");
    }
}
