package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.RegistryException;
import org.twinpact.twinning.TwinningId;

class TwinningSchemaTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final H2Memory memory = new H2Memory();
    private final JdbcRegistry registry = JdbcRegistry.on(memory.source());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void theRegistryNeverMakesItsSchema() {
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.find(ID))
                .withMessageContaining("no schema 'twinning'")
                .withMessageContaining("TwinningSchema.create(dataSource)")
                .withMessageContaining("org/twinpact/registry/jdbc/h2/V1__registry.sql");
        assertThatIllegalStateException().isThrownBy(() -> registry.append(opening(ID, "opening")));
        assertThatIllegalStateException().isThrownBy(() -> TwinningSchema.validate(memory.source()));
    }

    @Test
    void aSchemaMadeLaterIsFound() {
        assertThatIllegalStateException().isThrownBy(() -> registry.find(ID));

        TwinningSchema.create(memory.source());

        assertThat(registry.find(ID)).isEmpty();
        TwinningSchema.validate(memory.source());
    }

    @Test
    void madeTwiceItKeepsWhatItHolds() {
        TwinningSchema.create(memory.source());
        registry.append(opening(ID, "opening"));

        TwinningSchema.create(memory.source());

        assertThat(registry.find(ID)).isPresent();
    }

    @Test
    void anInterruptedMakingIsAnOlderVersionAndCanBeEnded() {
        memory.execute("create schema twinning");
        memory.execute("create table twinning.tw_schema_version (number smallint not null primary key)");
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.find(ID))
                .withMessageContaining("is at version 0; version 2 is needed")
                .withMessageContaining("run org/twinpact/registry/jdbc/h2/V1__registry.sql");

        TwinningSchema.create(memory.source());

        assertThat(registry.find(ID)).isEmpty();
    }

    @Test
    void aNewerSchemaIsLeftAlone() {
        TwinningSchema.create(memory.source());
        memory.execute("insert into twinning.tw_schema_version values (3)");

        for (Runnable use : List.<Runnable>of(
                () -> registry.find(ID),
                () -> TwinningSchema.validate(memory.source()),
                () -> TwinningSchema.create(memory.source()))) {
            assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessageContaining("is at version 3; version 2 is needed")
                    .withMessageContaining("newer release");
        }
    }

    @Test
    void anotherEngineIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TwinningSchema.create(Tap.on(memory.source(), (call, target, real) -> {
                    Object result = real.call();
                    return result instanceof DatabaseMetaData ? named("Ingres") : result;
                })))
                .withMessageContaining("'Ingres'")
                .withMessageContaining("[H2]");
    }

    @Test
    void aDatabaseThatIsAwayIsAFailureOfTheRegistry() {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> TwinningSchema.validate(Tap.on(memory.source(), new Faults(Faults.Kind.REFUSED, 1))))
                .withMessageContaining("SQLSTATE 08006");
    }

    private static Object named(String product) {
        return Proxy.newProxyInstance(
                DatabaseMetaData.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (self, method, values) -> product);
    }
}
