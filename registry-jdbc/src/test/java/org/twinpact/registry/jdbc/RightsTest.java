package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.RegistryContractTowns;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.registry.jdbc.outbox.Backoff;
import org.twinpact.registry.jdbc.outbox.Delivery;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.registry.jdbc.verification.TamperedRegistry;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the rights that the library needs. They are exactly those in the README, so that its user cannot rewrite the
 * history.
 */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
class RightsTest {
    private static final Map<String, String> RIGHTS = new TreeMap<>(Map.ofEntries(
            Map.entry("tw_schema_version", "select"),
            Map.entry("tw_event", "select, insert"),
            Map.entry("tw_twinning", "select, insert, update"),
            Map.entry("tw_part", "select, insert, delete"),
            Map.entry("tw_term", "select, insert, delete"),
            Map.entry("tw_person", "select, insert, delete"),
            Map.entry("tw_anchor", "select, insert"),
            Map.entry("tw_anchor_leaf", "select, insert"),
            Map.entry("tw_outbox", "select, insert, delete"),
            Map.entry("tw_outbox_attempt", "select, insert, delete"),
            Map.entry("tw_outbox_dead", "select, insert, delete"),
            Map.entry("tw_agenda", "select, insert, delete"),
            Map.entry("tw_reminder", "select, insert, delete")));

    private static final String REVOKED = "revoke all privileges, grant option from reader@localhost";

    private final TestEngine engine;
    private final TestDatabase database;

    RightsTest(TestEngine engine) {
        this.engine = engine;
        database = engine.database();
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        database.execute(
                switch (engine) {
                    case H2 -> "create user reader password ''";
                    case POSTGRESQL -> "grant usage on schema twinning to reader";
                    case MARIADB -> REVOKED;
                    case SQLITE -> throw new IllegalArgumentException("SQLite has no users");
                });
        String user = engine == TestEngine.MARIADB ? "reader@localhost" : "reader";
        RIGHTS.forEach(
                (table, rights) -> database.execute("grant " + rights + " on twinning." + table + " to " + user));
    }

    @AfterEach
    void close() {
        database.close();
        if (engine == TestEngine.MARIADB) {
            // Rights outlive their tables.
            database.execute(REVOKED);
        }
    }

    @Test
    void theyAreEnough() {
        JdbcRegistry registry = JdbcRegistry.on(database.reader());
        TwinningOffice office = TwinningOffice.over(registry).build();
        PersonalDatum datum = office.seal(Person.named("Plonit Almonit"));
        TwinningId id = imported(office, "haifa", "bremen");
        office.perform(id, contact("haifa", "Desk"), officerOf("haifa").withPerson(datum))
                .orElseThrow();
        office.perform(id, new OpeningActs.ErasePersonalData(datum.ref()), officerOf("haifa"))
                .orElseThrow();

        Anchor anchor = registry.anchors().make(TamperedRegistry.MOMENT);

        assertThat(registry.anchors().check(anchor)).isEqualTo(new Verification(1, 0, List.of()));
    }

    @Test
    void theyAreEnoughForMessagesAndObligations() {
        JdbcRegistry registry = JdbcRegistry.on(database.reader()).withOutbox(OutboxSubject.EVERY);
        TwinningId id = TwinningId.named("life");
        RegistryContractTowns.sampleLife(
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build(), id);
        JdbcOutbox outbox = registry.outbox().withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), 1));
        Delivery first = outbox.claim(1, OutboxSubject.LEASE, "worker").get(0);
        assertThat(outbox.failed(first, "nobody there")).isTrue();
        assertThat(outbox.requeue(first.message().id())).isTrue();
        Delivery again = outbox.claim(1, OutboxSubject.LEASE, "worker").get(0);
        assertThat(outbox.delivered(again)).isTrue();

        assertThat(registry.reminders().write("now", LocalDate.EPOCH, LocalDate.of(9999, 12, 31)))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update twinning.tw_outbox set payload = ''",
                "update twinning.tw_event set type = ''",
                "delete from twinning.tw_event",
                "delete from twinning.tw_twinning",
                "update twinning.tw_person set name = ''",
                "update twinning.tw_anchor set line = ''",
                "delete from twinning.tw_anchor",
                "update twinning.tw_anchor_leaf set hash = ''",
                "delete from twinning.tw_anchor_leaf"
            })
    void theyAreNoMore(String statement) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TestDatabase.execute(database.reader(), statement))
                .havingCause()
                .withMessageMatching("(?is).*(denied|not enough rights).*");
    }

    @Test
    void theReadmeSaysSo() throws IOException {
        assertThat(Files.readString(Path.of("TAMPERING.md")))
                .contains(RIGHTS.entrySet().stream()
                        .map(right -> "| `" + right.getKey() + "` | `" + right.getValue() + "` |")
                        .collect(Collectors.joining("\n")));
    }
}
