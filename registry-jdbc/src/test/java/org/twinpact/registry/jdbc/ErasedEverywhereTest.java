package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.registry.jdbc.verification.TamperedRegistry;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the erasure of a person. No row of any table contains the person's data, and the chain is as intact as
 * before.
 */
@ParameterizedClass
@EnumSource
class ErasedEverywhereTest {
    private static final Person PERSON =
            new Person("זלפה Quimbleton", Optional.of("zilpah@example.org"), Optional.of("+972-0-7654321"));

    private final TestEngine engine;
    private final TestDatabase database;
    private final JdbcRegistry registry;

    ErasedEverywhereTest(TestEngine engine) {
        this.engine = engine;
        database = engine.database();
        registry = JdbcRegistry.on(database.source()).withOutbox(OutboxSubject.EVERY);
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
    void noRowTellsOfAnErasedPerson() throws SQLException {
        TwinningOffice office = TwinningOffice.over(registry).build();
        PersonalDatum datum = office.seal(PERSON);
        TwinningId id = mentioned(office, datum);
        Anchor anchor = registry.anchors().make(TamperedRegistry.MOMENT);
        assertThat(traces(datum)).containsOnlyKeys("tw_person");
        assertThat(registry.verify().isIntact()).isTrue();

        office.perform(id, new OpeningActs.ErasePersonalData(datum.ref()), officerOf("haifa"))
                .orElseThrow();

        assertThat(traces(datum)).isEmpty();
        assertThat(registry.person(id, datum.ref())).isEmpty();
        assertThat(registry.anchors().check(anchor)).isEqualTo(new Verification(1, 0, List.of()));
    }

    /** Compacts the table, as the operators' page recommends for removing the bytes. */
    @Test
    void noByteOfAnErasedPersonIsLeftInTheTableOnceItIsCompacted() throws SQLException {
        assumeThat(engine)
                .as("in memory there is no file, and ErasureTest reads that of SQLite")
                .isNotIn(TestEngine.H2, TestEngine.SQLITE);
        TwinningOffice office = TwinningOffice.over(registry).build();
        PersonalDatum datum = office.seal(PERSON);
        TwinningId id = mentioned(office, datum);
        flush();
        assertThat(bytes()).contains(PERSON.name(), datum.nonce());

        office.perform(id, new OpeningActs.ErasePersonalData(datum.ref()), officerOf("haifa"))
                .orElseThrow();
        compact();
        assertThat(bytes()).doesNotContain(PERSON.name(), datum.nonce(), "zilpah@example.org");
    }

    /** Stores a person in each place that mentions one. */
    private TwinningId mentioned(TwinningOffice office, PersonalDatum datum) {
        TwinningId id = imported(office, "haifa", "bremen");
        LocalText desk = LocalText.in(LanguageTag.ENGLISH, "Archive");
        office.perform(id, contact("haifa", "Desk"), officerOf("haifa").withPerson(datum))
                .orElseThrow();
        office.perform(
                        id,
                        new ContactActs.AppointContact(
                                new AuthorityId("haifa"),
                                new ContactPoint(desk, "archive@example.org", desk, Optional.of(datum.ref()))),
                        officerOf("haifa"))
                .orElseThrow();
        return id;
    }

    /**
     * Returns the tables with a row that contains a word about the person or the nonce by which the person could be
     * guessed.
     */
    private Map<String, List<String>> traces(PersonalDatum datum) throws SQLException {
        List<String> words = List.of("זלפה", "Quimbleton", "zilpah", "7654321", datum.nonce());
        Map<String, List<String>> traces = new TreeMap<>();
        // H2 folds by the default locale, so the names are folded here.
        List<String> tables = column(
                        engine == TestEngine.SQLITE
                                ? "select name from main.sqlite_schema where type = 'table'"
                                : "select table_name from information_schema.tables"
                                        + " where table_schema in ('twinning', 'TWINNING')")
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(tables).contains("tw_event", "tw_twinning", "tw_person", "tw_term", "tw_anchor", "tw_anchor_leaf");
        for (String table : tables) {
            String rows = String.join("\n", rows(table));
            List<String> found = words.stream().filter(rows::contains).toList();
            if (!found.isEmpty()) {
                traces.put(table, found);
            }
        }
        return traces;
    }

    private List<String> rows(String table) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(TestDatabase.adapted(connection, "select * from twinning." + table))) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    texts.add(String.valueOf(rows.getString(i)));
                }
            }
            return texts;
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void flush() {
        database.execute(
                engine == TestEngine.POSTGRESQL
                        ? "checkpoint"
                        : "flush tables twinning.tw_person for export; unlock tables");
    }

    private void compact() {
        database.execute(
                engine == TestEngine.POSTGRESQL
                        ? "vacuum full twinning.tw_person"
                        : "optimize table twinning.tw_person");
        flush();
    }

    /** Returns the content of the table's file. */
    private String bytes() throws SQLException {
        return text(
                engine == TestEngine.POSTGRESQL
                        ? Path.of(
                                column("show data_directory").get(0),
                                column("select pg_relation_filepath('twinning.tw_person')")
                                        .get(0))
                        : Path.of(column("select @@datadir").get(0), "twinning", "tw_person.ibd"));
    }

    /** Returns the bytes as text, ignoring invalid ones. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
