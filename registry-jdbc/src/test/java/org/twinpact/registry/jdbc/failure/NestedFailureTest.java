package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.FullAppends;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.TwinningId;

/** Tests of the exception that each write throws for a failure of the engine, however the driver has nested it. */
@ExtendWith(QuietLog.class)
class NestedFailureTest extends RegistryOnEachEngine {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final TwinningId OTHER = TwinningId.named("other");
    private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

    private final TestEngine engine;
    private Append owing;

    NestedFailureTest(TestEngine engine) {
        super(engine);
        this.engine = engine;
    }

    /** A failure that an engine reports. */
    private record Reported(String state, int code, Reason reason) {}

    /** A way in which a driver, a pool or a framework nests a failure. */
    private enum Nesting {
        NONE(failure -> failure),
        CAUSE(failure -> new SQLException("wrapped", failure)),
        CAUSE_OF_ANOTHER_EXCEPTION(failure -> new SQLException(new IllegalStateException(failure))),
        NEXT(failure -> followed(new SQLException("first", "HY000"), failure)),
        BATCH(failure -> new BatchUpdateException("batch", new int[0], failure)),
        NEXT_OF_A_BATCH(failure -> followed(new BatchUpdateException("batch", "HY000", new int[0]), failure)),
        BATCH_OF_BATCHES(failure -> BATCH.of(NEXT_OF_A_BATCH.of(failure))),
        SECOND_OF_A_BATCH(failure -> NEXT_OF_A_BATCH.of(NEXT.of(failure)));

        private final UnaryOperator<SQLException> form;

        Nesting(UnaryOperator<SQLException> form) {
            this.form = form;
        }

        SQLException of(SQLException failure) {
            return form.apply(failure);
        }

        private static SQLException followed(SQLException first, SQLException next) {
            first.setNextException(next);
            return first;
        }
    }

    /** A write of each kind, none of which succeeds here. */
    private enum Write {
        APPEND(registry -> registry.append(next(registry.find(ID).orElseThrow(), "act"))),
        APPEND_NEW(registry -> registry.appendNew(List.of(opening(OTHER, "opening")))),
        REINDEX(JdbcRegistry::reindex),
        ANCHOR(registry -> registry.anchors().make(Instant.EPOCH)),
        CLAIM(registry -> registry.outbox().claim(1, Duration.ofMinutes(5), "worker")),
        REMIND(registry -> registry.reminders().write("before", LocalDate.EPOCH, DAY));

        private final Consumer<JdbcRegistry> call;

        Write(Consumer<JdbcRegistry> call) {
            this.call = call;
        }
    }

    @BeforeEach
    void fill() {
        Append opening = opening(ID, "opening");
        owing = FullAppends.owing(opening);
        registry.withOutbox(OutboxSubject.EVERY).append(owing);
        database.execute("update twinning.tw_term set fold_version = 0");
    }

    @Test
    void aFailureIsFoundInEveryNesting() {
        for (Reported reported : reported()) {
            for (Nesting nesting : Nesting.values()) {
                assertClassified(Write.APPEND_NEW, reported, nesting);
            }
        }
    }

    @Test
    void everyWriteClassifiesItsFailures() {
        for (Write write : Write.values()) {
            for (Reported reported : reported()) {
                assertClassified(write, reported, Nesting.BATCH_OF_BATCHES);
            }
        }
    }

    private void assertClassified(Write write, Reported reported, Nesting nesting) {
        String described = write + " " + reported + " " + nesting;
        assertThat(failureOf(write, reported, nesting, "PreparedStatement.execute(Update|Batch)"))
                .as(described)
                .isInstanceOfSatisfying(
                        RetryableRegistryException.class,
                        e -> assertThat(e.reason()).isEqualTo(reported.reason));
        RegistryException atCommit = failureOf(write, reported, nesting, "Connection.commit");
        if (reported.reason == Reason.CONFLICT) {
            assertThat(atCommit)
                    .as(described + " at commit")
                    .isInstanceOfSatisfying(
                            RetryableRegistryException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
        } else {
            assertThat(atCommit).as(described + " at commit").isInstanceOf(UncertainRegistryException.class);
        }
        assertThat(registry.find(ID)).contains(owing.twinning());
        assertThat(registry.find(OTHER)).isEmpty();
    }

    private RegistryException failureOf(Write write, Reported reported, Nesting nesting, String calls) {
        JdbcInterceptor failing = new JdbcInterceptor() {
            @Override
            public Object around(String call, Object target, Callable<Object> real) throws Exception {
                if (call.matches(calls)) {
                    throw nesting.of(new SQLException("failed", reported.state, reported.code));
                }
                return real.call();
            }
        };
        JdbcRegistry failed = JdbcRegistry.on(JdbcInterceptor.on(database.source(), failing));
        return catchThrowableOfType(RegistryException.class, () -> write.call.accept(failed));
    }

    private List<Reported> reported() {
        return switch (engine) {
            case H2 ->
                List.of(
                        new Reported("HYT00", 50200, Reason.CONFLICT),
                        new Reported("90131", 90131, Reason.CONFLICT),
                        new Reported("90097", 90097, Reason.READ_ONLY),
                        new Reported("08000", 90067, Reason.CONNECTION_LOST),
                        new Reported("57014", 57014, Reason.TIME_OUT));
            case SQLITE ->
                List.of(
                        new Reported("40001", 5, Reason.CONFLICT),
                        new Reported("25006", 8, Reason.READ_ONLY),
                        new Reported("08001", 14, Reason.CONNECTION_LOST));
            case POSTGRESQL ->
                List.of(
                        new Reported("40001", 0, Reason.CONFLICT),
                        new Reported("40P01", 0, Reason.CONFLICT),
                        new Reported("55P03", 0, Reason.CONFLICT),
                        new Reported("25006", 0, Reason.READ_ONLY),
                        new Reported("57P01", 0, Reason.CONNECTION_LOST),
                        new Reported("53300", 0, Reason.CONNECTION_LOST),
                        new Reported("57014", 0, Reason.TIME_OUT));
            case MARIADB ->
                List.of(
                        new Reported("40001", 1213, Reason.CONFLICT),
                        new Reported("HY000", 1205, Reason.CONFLICT),
                        new Reported("HY000", 1020, Reason.CONFLICT),
                        new Reported("HY000", 1290, Reason.READ_ONLY),
                        new Reported("HY000", 1040, Reason.CONNECTION_LOST),
                        new Reported("08S01", 1047, Reason.CONNECTION_LOST),
                        new Reported("70100", 1969, Reason.TIME_OUT));
        };
    }
}
