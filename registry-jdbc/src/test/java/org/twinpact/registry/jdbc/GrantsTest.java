package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.ActContext;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.RegistryContractTowns;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.database.TestPool;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of a user with exactly the rights that the operator's page grants. The user can perform a whole life and cannot
 * rewrite it.
 */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class GrantsTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestEngine engine;
    private final TestDatabase database;
    private DataSource application;

    GrantsTest(TestEngine engine) {
        this.engine = engine;
        database = engine.database();
    }

    @BeforeEach
    void grant() throws Exception {
        TwinningSchema.create(database.source());
        database.execute(
                engine == TestEngine.MARIADB ? "create user twinpact_app@localhost" : "create role twinpact_app login");
        database.execute(granted());
        try (Connection owner = database.source().getConnection()) {
            application = TestPool.of(owner.getMetaData().getURL().replaceAll("\\?.*", ""), "twinpact_app");
        }
    }

    @AfterEach
    void close() throws Exception {
        ((AutoCloseable) application).close();
        database.close();
        database.execute(engine == TestEngine.MARIADB ? "drop user twinpact_app@localhost" : "drop role twinpact_app");
    }

    @Test
    void itLivesALifeAndErasesAPerson() {
        TwinningOffice office = TwinningOffice.over(JdbcRegistry.on(application))
                .clock(SampleLife.CLOCK)
                .build();
        TwinningSchema.validate(application);
        RegistryContractTowns.sampleLife(office, ID);

        PersonalDatum officer = office.seal(Person.named("Officer of the test"));
        TwinningId other = TwinningId.named("other");
        ActContext by = RegistryContractTowns.officerOf("haifa").withPerson(Optional.of(officer));
        office.open(other, new OpeningActs.OpenTwinning(RegistryContractTowns.town("haifa")), by)
                .orElseThrow();
        assertThat(database.count("twinning.tw_person")).isEqualTo(1);
        office.perform(
                        other,
                        new OpeningActs.ErasePersonalData(officer.ref()),
                        RegistryContractTowns.officerOf("haifa"))
                .orElseThrow();

        assertThat(database.count("twinning.tw_person")).isZero();
        assertThat(JdbcRegistry.on(application).history(ID)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update twinning.tw_event set body = ''",
                "delete from twinning.tw_event",
                "delete from twinning.tw_twinning",
                "update twinning.tw_schema_version set number = 0",
                "drop table twinning.tw_event"
            })
    void itCannotRewriteTheHistory(String statement) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement rewriting = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rewriting.execute(statement))
                    .withMessageMatching("(?s).*(denied|must be owner).*tw_.*");
        }
    }

    /** Returns the block of the page under the engine's name. */
    private String granted() throws Exception {
        String page = Files.readString(Path.of("README.md"));
        String heading = engine == TestEngine.MARIADB ? "-- MariaDB" : "-- PostgreSQL";
        String block = page.substring(page.indexOf("```sql\n" + heading) + 7);
        return block.substring(0, block.indexOf("```"))
                .replaceAll("--.*", "")
                // A MariaDB server may also have an anonymous user at localhost, which would take precedence.
                .replace("'%'", "localhost")
                .strip();
    }
}
