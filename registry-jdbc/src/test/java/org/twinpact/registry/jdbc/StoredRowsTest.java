package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.erasing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of the contents of the rows, read without the library. */
@ParameterizedClass
@EnumSource
class StoredRowsTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestEngine engine;
    private final TestDatabase database;
    private final JdbcRegistry registry;

    StoredRowsTest(TestEngine engine) {
        this.engine = engine;
        database = engine.database();
        registry = JdbcRegistry.on(database.source());
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void timesAreInUniversalTimeToTheMicrosecond() throws SQLException {
        TimeZone found = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jerusalem"));
        try {
            registry.append(opening(ID, "opening"));
        } finally {
            TimeZone.setDefault(found);
        }

        String utc = switch (engine) {
            case H2 -> "cast(recorded_at at time zone 'UTC' as varchar)";
            case POSTGRESQL -> "(recorded_at at time zone 'UTC')::text";
            case MARIADB -> "cast(recorded_at as char)";
            case SQLITE -> "recorded_at";
        };
        assertThat(text("select " + utc + " from " + (engine == TestEngine.SQLITE ? "main" : "twinning") + ".tw_event"))
                .startsWith("2026-05-14 09:30:00.654321");
    }

    @Test
    void anErasedPersonLeavesNoRow() {
        PersonalDatum datum = datum("Plonit Almonit");
        Append opening = bringing(opening(ID, "opening"), datum);
        registry.append(opening);
        assertThat(database.count("twinning.tw_person")).isEqualTo(1);

        registry.append(erasing(next(opening.twinning(), "erasure"), datum.ref()));

        assertThat(database.count("twinning.tw_person")).isZero();
        assertThat(database.count("twinning.tw_event")).isEqualTo(2);
    }

    @Test
    void anEmptyTextIsNotAMissingOneAndSignsOfFourBytesAreKept() {
        Person person = new Person("𐤇𐤉𐤐𐤄 😀", Optional.of(""), Optional.empty());
        PersonalDatum datum = PersonalDatum.of(person, new byte[32]);

        registry.append(bringing(opening(ID, "opening"), datum));

        assertThat(registry.person(ID, datum.ref())).contains(person);
    }

    @Test
    void keysThatDifferInCaseOrAtTheEndAreDifferent() {
        Append opening = opening(ID, "letter");
        registry.append(opening);
        registry.append(next(opening.twinning(), "LETTER"));
        registry.append(opening(TwinningId.named("other"), "letter"));

        assertThat(database.count("twinning.tw_event where act_id = 'letter'")).isEqualTo(2);
        assertThat(database.count("twinning.tw_event where act_id = 'letter '")).isZero();
    }

    @Test
    void aTextThatTheEngineCannotKeepIsRefusedWithoutBeingTold() {
        PersonalDatum datum = datum("Plonit\0Almonit");
        Append opening = bringing(opening(ID, "opening"), datum);
        if (engine != TestEngine.POSTGRESQL) {
            registry.append(opening);
            assertThat(registry.person(ID, datum.ref())).contains(datum.person());
            return;
        }

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> registry.append(opening))
                .withMessageContaining("SQLSTATE 22021: a text of 14 characters contains U+0000 at index 6")
                .satisfies(
                        e -> assertThat(e.getMessage().toLowerCase(Locale.ROOT)).doesNotContain("almonit"));
        assertThat(database.count("twinning.tw_event")).isZero();
    }

    private static PersonalDatum datum(String name) {
        return PersonalDatum.of(Person.named(name), new byte[32]);
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
