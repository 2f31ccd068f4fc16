package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.registry.RegistryContractAppends;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.twinning.TwinningId;

/** Tests of values from outside in the messages of exceptions, which are escaped and shortened. */
class ShownValuesTest {
    private static final String HOSTILE = "x\u001b[2J\r\n\u202e\u2028\ud800".repeat(20_000);
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private final TestDatabase database = TestEngine.H2.database();
    private final JdbcRegistry registry = JdbcRegistry.on(database.source());

    /** A call that names the value in an exception. */
    private record Naming(String where, BiConsumer<JdbcRegistry, String> call) {
        @Override
        public String toString() {
            return where;
        }
    }

    static Stream<Naming> namings() {
        return Stream.of(
                new Naming("tenant", JdbcRegistry::tenant),
                new Naming("schema", JdbcRegistry::schema),
                new Naming("anchor", (registry, value) -> Anchor.of(value)),
                new Naming("worker", (registry, value) -> registry.outbox().claim(1, Duration.ofMinutes(1), value)),
                new Naming(
                        "reminder",
                        (registry, value) -> registry.reminders().write(value, LocalDate.EPOCH, LocalDate.EPOCH)),
                new Naming(
                        "act",
                        (registry, value) ->
                                registry.append(RegistryContractAppends.opening(TwinningId.named("x"), value))));
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("namings")
    void aValueFromOutsideIsEscapedAndShortened(Naming naming) {
        Throwable thrown = catchThrowable(() -> naming.call().accept(registry, HOSTILE));

        assertThat(thrown).isInstanceOf(RuntimeException.class);
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            assertThat(e.getMessage()).hasSizeBetween(10, 2_000).doesNotContainPattern(HARMFUL);
        }
    }
}
