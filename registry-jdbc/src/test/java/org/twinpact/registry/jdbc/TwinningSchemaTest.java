package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.database.Faults;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

@ParameterizedClass
@EnumSource
class TwinningSchemaTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database;
    private final JdbcRegistry registry;
    private final String script;

    TwinningSchemaTest(TestEngine engine) {
        database = engine.database();
        registry = JdbcRegistry.on(database.source());
        script = "org/twinpact/registry/jdbc/" + engine.name().toLowerCase(Locale.ROOT) + "/V1__registry.sql";
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRegistryNeverMakesItsSchema() {
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.find(ID))
                .withMessageContaining("no schema 'twinning'")
                .withMessageContaining("TwinningSchema.create(dataSource)")
                .withMessageContaining(script);
        assertThatIllegalStateException().isThrownBy(() -> registry.append(opening(ID, "opening")));
        assertThatIllegalStateException().isThrownBy(() -> TwinningSchema.validate(database.source()));
    }

    @Test
    void aSchemaMadeLaterIsFound() {
        assertThatIllegalStateException().isThrownBy(() -> registry.find(ID));

        TwinningSchema.create(database.source());

        assertThat(registry.find(ID)).isEmpty();
        TwinningSchema.validate(database.source());
    }

    @Test
    void madeTwiceItKeepsWhatItHolds() {
        TwinningSchema.create(database.source());
        registry.append(opening(ID, "opening"));

        TwinningSchema.create(database.source());

        assertThat(registry.find(ID)).isPresent();
    }

    @Test
    void anInterruptedMakingIsAnOlderVersionAndCanBeEnded() {
        database.execute("create schema twinning");
        database.execute("create table twinning.tw_schema_version (number smallint not null primary key)");
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.find(ID))
                .withMessageContaining("is at version 0; version 1 is required")
                .withMessageContaining("run " + script);

        TwinningSchema.create(database.source());

        assertThat(registry.find(ID)).isEmpty();
    }

    @Test
    void aNewerSchemaIsLeftAlone() {
        TwinningSchema.create(database.source());
        database.execute("insert into twinning.tw_schema_version values (2)");

        for (Runnable use : List.<Runnable>of(
                () -> registry.find(ID),
                () -> TwinningSchema.validate(database.source()),
                () -> TwinningSchema.create(database.source()))) {
            assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessageContaining("is at version 2; version 1 is required")
                    .withMessageContaining("newer release");
        }
    }

    @ParameterizedTest
    @CsvSource({"Ingres, 12", "MySQL, 9", "MySQL, 11", "H2, 1", "PostgreSQL, 14", "MariaDB, 10"})
    void anotherEngineIsRefusedAndTheRightOnesAreNamed(String product, int major) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TwinningSchema.create(JdbcInterceptor.on(database.source(), (call, target, real) -> {
                    Object result = real.call();
                    return result instanceof DatabaseMetaData ? presenting(product, major) : result;
                })))
                .withMessageContaining("'" + product + " " + major + ".3'")
                .withMessageContaining("H2 2.5 or later, PostgreSQL 15 or later, MariaDB 11.4 or later");
    }

    @Test
    void aDatabaseThatIsAwayIsAFailureOfTheRegistry() {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> TwinningSchema.validate(
                        JdbcInterceptor.on(database.source(), new Faults(Faults.Kind.REFUSED, 1))))
                .withMessageContaining("SQLSTATE 08006");
    }

    private static Object presenting(String product, int major) {
        return Proxy.newProxyInstance(
                DatabaseMetaData.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (self, method, values) -> switch (method.getName()) {
                    case "getDatabaseProductName" -> product;
                    case "getDatabaseProductVersion" -> major + ".3";
                    case "getDatabaseMajorVersion" -> major;
                    case "getDatabaseMinorVersion" -> 3;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
