package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.twinning.TwinningId;

/** Tests of the isolation of the schema: another name, another owner, and another default schema. */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
class SchemaIsolationTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database;

    SchemaIsolationTest(TestEngine engine) {
        database = engine.database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itMayHaveAnotherName() {
        TwinningSchema.on(database.source()).schema("sister_towns").make();
        JdbcRegistry registry = JdbcRegistry.on(database.source()).schema("sister_towns");
        registry.append(opening(ID, "opening"));

        assertThat(registry.tenant("default").find(ID)).isPresent();
        assertThat(registry.search(Search.all().withCountry("FR")).entries()).hasSize(1);
        assertThat(database.count("sister_towns.tw_event")).isEqualTo(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> TwinningSchema.validate(database.source()))
                .withMessageContaining("no schema 'twinning'");
    }

    @Test
    void twoOfDifferentNamesNeverMeet() {
        TwinningSchema.create(database.source());
        TwinningSchema.on(database.source()).schema("sister_towns").make();
        JdbcRegistry.on(database.source()).append(opening(ID, "opening"));

        assertThat(JdbcRegistry.on(database.source()).schema("sister_towns").find(ID))
                .isEmpty();
        assertThat(JdbcRegistry.on(database.source()).find(ID)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Twinning", "1st", "a-b", "a b", "a;b", "a\"b", "a`b", "a.b", "ברית", "twinning\n"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcRegistry.on(database.source()).schema(name))
                .withMessageContaining("'" + name.replace("\n", "\\u000a") + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwinningSchema.on(database.source()).schema(name));
    }

    @Test
    void aNameHasAtMost63Signs() {
        assertThat(TwinningSchema.on(database.source()).schema("a".repeat(63))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwinningSchema.on(database.source()).schema("a".repeat(64)));
        assertThatNullPointerException()
                .isThrownBy(() -> JdbcRegistry.on(database.source()).schema(null));
        assertThatNullPointerException()
                .isThrownBy(() -> JdbcRegistry.on(database.source()).dialect(null));
    }

    @Test
    void theHostsDefaultSchemaIsPutBack() throws SQLException {
        database.execute("create table permit (number int primary key)");
        try (Connection host = database.source().getConnection()) {
            TwinningSchema schema = TwinningSchema.on(JdbcInterceptor.on(database.source(), handingOut(host)));
            String found = host.getCatalog() + "." + host.getSchema();

            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> schema.dialect(new BrokenDialect(SchemaLocation.SHIPPED.dialect(host)))
                            .make())
                    .withMessageContaining("cannot be created");
            assertThat(host.getCatalog() + "." + host.getSchema()).isEqualTo(found);

            schema.make();
            assertThat(host.getCatalog() + "." + host.getSchema()).isEqualTo(found);
            try (Statement statement = host.createStatement()) {
                statement.execute("insert into permit values (1)");
            }
        }
        assertThat(database.count("permit")).isEqualTo(1);
    }

    @Test
    void aReaderReadsAndLearnsWhyNothingIsStored() {
        TwinningSchema.create(database.source());
        JdbcRegistry.on(database.source()).append(opening(ID, "opening"));
        database.execute(database.grant());
        JdbcRegistry reader = JdbcRegistry.on(database.reader());

        assertThat(reader.find(ID)).isPresent();
        assertThat(reader.history(ID)).hasSize(1);
        assertThat(reader.search(Search.all().withCountry("FR")).entries()).hasSize(1);
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> reader.append(opening(TwinningId.named("other"), "other")))
                .withMessageContaining("was not stored; the database reports SQLSTATE")
                .withMessageMatching("(?si).*(denied|not enough rights).*tw_event.*");
        assertThat(database.count("twinning.tw_event")).isEqualTo(1);
    }

    private static JdbcInterceptor handingOut(Connection host) {
        return (String call, Object target, Callable<Object> real) -> switch (call) {
            case "DataSource.getConnection" -> host;
            case "Connection.close" -> null;
            default -> real.call();
        };
    }
}
