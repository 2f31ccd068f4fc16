package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.officerOf;
import static org.twinpact.registry.RegistryContractTowns.sampleLife;
import static org.twinpact.registry.RegistryContractTowns.town;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.AgendaPage;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Append;
import org.twinpact.registry.Archive;
import org.twinpact.registry.Facet;
import org.twinpact.registry.Page;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.Search;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.outbox.Backoff;
import org.twinpact.registry.jdbc.outbox.DeadLetter;
import org.twinpact.registry.jdbc.outbox.Delivery;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.registry.jdbc.verification.TamperedRegistry;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/** Tests of the tenant in every statement. Each table in a statement is restricted to the right tenant. */
@ParameterizedClass
@EnumSource
class TenantStatementsTest {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final TwinningId OTHER = TwinningId.named("other");
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final TestDatabase database;
    private final DataSource source;
    private final TenantStatements statements = new TenantStatements("haifa");
    private final JdbcRegistry registry;
    private final TwinningOffice office;

    TenantStatementsTest(TestEngine engine) {
        database = engine.database();
        source = JdbcInterceptor.on(database.source(), statements);
        registry = JdbcRegistry.on(source).tenant("haifa").withOutbox(OutboxSubject.EVERY);
        office = TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
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
    void eachStatementHoldsTheTenant() throws Exception {
        write();
        read();
        remind();
        send();
        prove();

        assertThat(statements.complaints()).isEmpty();
        assertThat(statements.uses()).as("all that is there to be asked").containsAll(written());
    }

    private void write() throws SQLException {
        sampleLife(office, ID);
        PersonalDatum officer = office.seal(Person.named("Plonit Almonit"));
        office.open(
                        OTHER,
                        new OpeningActs.OpenTwinning(town("haifa")),
                        officerOf("haifa").withPerson(officer))
                .orElseThrow();
        assertThat(registry.person(OTHER, officer.ref())).isPresent();
        assertThat(registry.people(OTHER)).hasSize(1);
        office.perform(OTHER, new OpeningActs.ErasePersonalData(officer.ref()), officerOf("haifa"))
                .orElseThrow();
        registry.appendNew(RegistryContractWorld.histories(7, 1905));
        database.execute("update twinning.tw_term set fold_version = 0");
        assertThat(registry.reindex()).isEqualTo(9);
        lose();
    }

    /** Appends stale events in the registry's own transaction and in the caller's. */
    private void lose() throws SQLException {
        TwinningId id = TwinningId.named("late");
        Append opening = opening(id, "opening");
        registry.append(opening);
        registry.append(next(opening.twinning(), "first"));
        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry.append(next(opening.twinning(), "late")));
        try (Connection host = source.getConnection()) {
            host.setAutoCommit(false);
            assertThatExceptionOfType(StaleTwinningException.class)
                    .isThrownBy(() ->
                            registry.within(ConnectionProvider.of(host)).append(next(opening.twinning(), "late")));
            host.rollback();
            host.setAutoCommit(true);
        }
    }

    private void read() {
        database.execute("update twinning.tw_twinning set snapshot_format = 0");
        assertThat(registry.find(ID)).isPresent();
        assertThat(registry.history(ID)).isNotEmpty();
        assertThat(registry.events(registry.events(Optional.empty(), 1).stream().findFirst(), 5))
                .hasSize(5);
        Search days = Search.all().withActiveFrom(LocalDate.EPOCH).withActiveTo(NEVER);
        for (Search search : List.of(
                Search.all(),
                Search.all().withOrder(Search.Order.HEBREW),
                Search.all().withText("ha"),
                Search.all().withText("haifa mars"),
                Search.all().withCountry("IL").withParties(2),
                days,
                days.withText("ha").withCountry("FR"))) {
            Page page = registry.search(search.withLimit(1));
            assertThat(page.entries()).as("%s", search).hasSize(1);
            registry.search(search.withLimit(1).withCursor(page.next()));
            for (Facet facet : Facet.values()) {
                assertThat(registry.counts(facet, search)).isNotNull();
            }
        }
    }

    private void remind() {
        AgendaSearch search = AgendaSearch.until(NEVER).obligations().withLimit(1);
        AgendaItem first = registry.agenda(search).entries().get(0).item();
        AgendaSearch next = search.withCursor(registry.agenda(search).next());
        for (AgendaSearch further : List.of(next, next.withParty(first.party()))) {
            assertThat(registry.agenda(further).entries())
                    .extracting(AgendaPage.Entry::item)
                    .doesNotContain(first);
        }
        assertThat(registry.count(search.withParty(first.party()))).isPositive();
        assertThat(registry.reminders().write("due", first.on(), NEVER)).isPositive();
    }

    private void send() {
        JdbcOutbox outbox = registry.outbox().withBackoff(new Backoff(OutboxSubject.LEASE, OutboxSubject.LEASE, 1));
        List<Delivery> claimed = outbox.claim(10, OutboxSubject.LEASE, "worker");
        assertThat(claimed).hasSize(3);
        assertThat(outbox.delivered(claimed.get(0))).isTrue();
        assertThat(outbox.allDelivered(claimed.subList(1, 2))).isEmpty();
        assertThat(outbox.failed(claimed.get(2), "gone")).isTrue();
        DeadLetter dead = outbox.dead(10).get(0);
        assertThat(outbox.dead(10, dead.message().id())).isEmpty();
        assertThat(outbox.requeue(dead.message().id())).isTrue();
        outbox.claim(10, OutboxSubject.LEASE, "worker").forEach(delivery -> outbox.failed(delivery, "gone"));
        assertThat(outbox.discard(dead.message().id())).isTrue();
    }

    private void prove() throws IOException {
        assertThat(registry.verify(ID)).isEmpty();
        assertThat(registry.verify().isIntact()).isTrue();
        Anchor anchor = registry.anchors().make(TamperedRegistry.MOMENT);
        assertThat(registry.anchors().newest()).contains(anchor);
        assertThat(registry.anchors().check(anchor).isIntact()).isTrue();
        assertThat(Archive.of(registry).withPeople().write(new ByteArrayOutputStream()))
                .isPositive();
    }

    /** Returns the operations and tables of the statements in the library's sources. */
    private static Set<String> written() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                TenantStatements.TABLE
                        .matcher(Files.readString(file))
                        .results()
                        .map(table -> table.group(1) + " tw_" + table.group(2))
                        .forEach(written::add);
            }
        }
        assertThat(written).hasSizeGreaterThan(20);
        written.removeIf(use -> use.endsWith("tw_schema_version"));
        return written;
    }
}
