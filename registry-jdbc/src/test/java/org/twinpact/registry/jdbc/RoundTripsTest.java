package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.ActContext;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.registry.AgendaPage;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.ObligationBuilder;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the number of database calls of each call, once the schema was checked. Opening a transaction costs none.
 */
class RoundTripsTest {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final AuthorityId HAIFA = new AuthorityId("haifa");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final TestDatabase database = TestEngine.H2.database();
    private final Counter counter = new Counter();
    private final JdbcRegistry registry = JdbcRegistry.on(JdbcInterceptor.on(database.source(), counter));
    private final Append opening = opening(ID, "opening");

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
        registry.find(ID);
        counter.calls.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOpening() {
        registry.append(opening);

        assertThat(counter.calls).containsExactly("batch", "update", "batch", "commit");
    }

    @Test
    void aFurtherAct() {
        registry.append(opening);
        counter.calls.clear();

        registry.append(next(opening.twinning(), "act"));

        assertThat(counter.calls).containsExactly("batch", "update", "commit");
    }

    @Test
    void anActOnATwinningWithAText() {
        List<SampleLife.RecordedAct> acts = SampleLife.acts().subList(0, 20);
        TwinningOffice office =
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
        office.open(ID, acts.get(0).act(), acts.get(0).by()).orElseThrow();
        acts.subList(1, acts.size() - 1)
                .forEach(next -> office.perform(ID, next.act(), next.by()).orElseThrow());
        SampleLife.RecordedAct last = acts.get(acts.size() - 1);
        counter.calls.clear();

        office.perform(ID, last.act(), last.by()).orElseThrow();

        assertThat(counter.calls).containsExactly("query", "batch", "update", "commit");

        JdbcRegistry other = JdbcRegistry.on(JdbcInterceptor.on(database.source(), counter));
        other.find(TwinningId.named("another"));
        counter.calls.clear();
        other.find(ID);
        assertThat(counter.calls).as("the parts are not cached yet").containsExactly("query", "query");
        other.find(ID);
        assertThat(counter.calls).hasSize(3);
    }

    @Test
    void anActThatBringsAPerson() {
        registry.append(opening);
        PersonalDatum datum = TwinningOffice.over(registry).build().seal(Person.named("Plonit Almonit"));
        counter.calls.clear();

        registry.append(bringing(next(opening.twinning(), "act"), datum));

        assertThat(counter.calls).containsExactly("batch", "update", "query", "batch", "commit");
    }

    @Test
    void anActInTheCallersTransaction() throws SQLException {
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            registry.within(ConnectionProvider.of(JdbcInterceptor.on(host, counter)))
                    .append(opening);
            host.commit();
        }

        assertThat(counter.calls).containsExactly("statement", "batch", "update", "batch", "statement");
    }

    @Test
    void aFurtherActOnATwinningThatWasReadElsewhere() {
        JdbcRegistry.on(database.source()).append(opening);

        registry.append(next(opening.twinning(), "act"));

        assertThat(counter.calls).containsExactly("query", "batch", "update", "commit");
    }

    @Test
    void aFurtherActInTheCallersTransaction() throws SQLException {
        registry.append(opening);
        counter.calls.clear();
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            registry.within(ConnectionProvider.of(JdbcInterceptor.on(host, counter)))
                    .append(next(opening.twinning(), "act"));
            host.commit();
        }

        assertThat(counter.calls).containsExactly("statement", "query", "batch", "update", "statement");
    }

    @Test
    void anActThatRaisesObligations() {
        registry.append(opening);
        counter.calls.clear();

        registry.append(after(opening.twinning(), raised("D-1"), raised("D-2"), raised("D-3")));

        assertThat(counter.calls).containsExactly("batch", "update", "update", "batch", "commit");
    }

    @Test
    void anActThatFulfilsObligationsAndRaisesOthers() {
        registry.append(opening);
        Append before = after(opening.twinning(), raised("D-1"), raised("D-2"), raised("D-3"));
        registry.append(before);
        counter.calls.clear();

        registry.append(after(
                before.twinning(),
                new Consequence.ObligationFulfilled(HAIFA, "D-1", Optional.empty()),
                new Consequence.ObligationLifted(HAIFA, "D-2", Optional.empty(), true),
                raised("D-4")));

        assertThat(counter.calls).containsExactly("batch", "update", "update", "batch", "batch", "commit");
        assertThat(registry.agenda(AgendaSearch.until(DAY)).entries())
                .extracting(entry -> entry.item().code())
                .containsExactly("D-3", "D-4");
    }

    @Test
    void anObligationThatIsRaisedThoughItIsOpen() {
        registry.append(opening);
        Append before = after(opening.twinning(), raised("D-1"));
        registry.append(before);

        registry.append(after(before.twinning(), raised("D-1")));

        assertThat(registry.agenda(AgendaSearch.until(DAY)).entries()).hasSize(1);
    }

    @Test
    void anAgendaAndTheChangesOfManyTwinnings() {
        Set<TwinningId> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Append each = opening(TwinningId.named("twinning " + i), "opening");
            registry.append(each);
            registry.append(after(each.twinning(), raised("D-1"), raised("D-2")));
            ids.add(each.twinning().id());
        }
        counter.calls.clear();

        AgendaPage page = registry.agenda(AgendaSearch.until(DAY).withLimit(30));
        assertThat(registry.agenda(AgendaSearch.until(DAY).withCursor(page.next()))
                        .entries())
                .hasSize(10);
        assertThat(page.entries()).hasSize(30);
        assertThat(counter.calls).as("items and snapshots").containsExactly("query", "query", "query", "query");

        counter.calls.clear();
        assertThat(registry.count(AgendaSearch.until(DAY))).isEqualTo(40);
        assertThat(registry.findAll(ids)).hasSize(20);
        assertThat(registry.events(ids, LocalDate.MIN, LocalDate.MAX)).hasSize(60);
        assertThat(counter.calls).containsExactly("query", "query", "query");
    }

    @Test
    void twinningsThatComeTogether() {
        TwinningOffice office =
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
        PersonalDatum registrar = office.seal(Person.named("Plonit Almonit"));
        List<Append> appends = IntStream.range(0, 20)
                .mapToObj(number -> opening(TwinningId.named("twinning " + number), "opening"))
                .map(append -> bringing(append, registrar, office.seal(Person.named("Ploni Almoni"))))
                .toList();
        counter.calls.clear();

        registry.appendNew(appends);

        assertThat(counter.calls).containsExactly("batch", "batch", "batch", "batch", "commit");
        assertThat(appends)
                .allSatisfy(
                        append -> assertThat(registry.people(append.twinning().id()))
                                .containsExactlyInAnyOrderElementsOf(append.data()));
    }

    @Test
    void aRefusal() {
        registry.append(opening);
        TwinningOffice office =
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
        ActContext by = ActContext.role("Officer", HAIFA, DAY);
        Act impossible = new EntryIntoForceActs.ConfirmEntryIntoForce();
        counter.calls.clear();

        assertThat(office.perform(ID, impossible, by)).isInstanceOf(Outcome.Refused.class);
        assertThat(counter.calls).containsExactly("query");

        assertThat(office.perform(ID, impossible, by.withActId(new ActId("new-key"))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(counter.calls).hasSize(3).containsOnly("query");
    }

    @Test
    void aReading() {
        registry.append(opening);
        counter.calls.clear();

        registry.find(ID);

        assertThat(counter.calls).containsExactly("query");
    }

    @Test
    void aSearchByTwoConditionsThatComesAgain() {
        Search search = Search.all().withCountry("IL").withParties(2);
        registry.search(search);
        assertThat(counter.calls).containsExactly("query", "query");
        registry.append(opening);
        counter.calls.clear();

        assertThat(registry.search(search.withLimit(10)).entries())
                .extracting(IndexEntry::id)
                .containsExactly(ID);

        assertThat(counter.calls).containsExactly("query");
    }

    @Test
    void aSearchByTwoConditionsThatComesAgainOften() {
        Search search = Search.all().withCountry("IL").withParties(2);

        IntStream.rangeClosed(0, 101).forEach(time -> registry.search(search));

        assertThat(counter.calls).hasSize(2 + 100 + 2);
    }

    private static EventData raised(String code) {
        return new Consequence.ObligationRaised(new ObligationBuilder()
                .code(code)
                .kind(ObligationKind.REPORT)
                .owner(HAIFA)
                .raisedBy(ObligationTrigger.SIGNING)
                .since(DAY)
                .due(DAY)
                .basis(Basis.DEFAULT)
                .source("invented for this test")
                .build());
    }

    private static Append after(Twinning twinning, EventData... changes) {
        Event model = next(twinning, "act " + twinning.version()).events().get(0);
        List<Event> events = new ArrayList<>();
        Twinning after = twinning;
        for (EventData change : changes) {
            events.add(new EventBuilder()
                    .from(model)
                    .sequence(after.version() + 1)
                    .data(change)
                    .build());
            after = after.apply(events.get(events.size() - 1));
        }
        return Append.of(twinning.version(), events, after);
    }

    private static final class Counter implements JdbcInterceptor {
        private final List<String> calls = new ArrayList<>();

        @Override
        public Object around(String call, Object target, Callable<Object> real) throws Exception {
            switch (call) {
                case "PreparedStatement.executeQuery" -> calls.add("query");
                case "PreparedStatement.executeUpdate" -> calls.add("update");
                case "PreparedStatement.executeBatch" -> calls.add("batch");
                case "Statement.execute" -> calls.add("statement");
                case "Connection.commit", "Connection.rollback" -> calls.add(call.substring("Connection.".length()));
                default -> {}
            }
            return real.call();
        }
    }
}
