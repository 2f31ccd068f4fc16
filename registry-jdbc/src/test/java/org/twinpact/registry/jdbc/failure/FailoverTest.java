package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.Search;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.PostgreSqlPair;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of a primary that dies while many write, and of its synchronous standby, which takes over. Each reported act is
 * stored once and whole.
 */
class FailoverTest extends WithFailoverPair {
    private static final int WRITERS = 8;
    private static final int ACTS_BEFORE = 200;
    private static final int ACTS_AFTER = 10;

    /** The time in milliseconds that a caller waits for a connection from the pool, at its minimum. */
    private static final long IMPATIENT = 250;

    private static final long PATIENT = 30_000;

    /** The twinnings, each with two writers, of which one commits while the other waits. */
    private static final List<TwinningId> IDS =
            Stream.of("north", "east", "south", "west").map(TwinningId::named).toList();

    private final List<FailoverWriter> writers = new ArrayList<>();

    FailoverTest() {
        super(WRITERS);
    }

    @Test
    @Tag("proof")
    void hostsThatAreRefusedAskAgain() throws Exception {
        failOver(IMPATIENT, pair -> {});

        assertThat(writers).allSatisfy(writer -> assertThat(writer.refusals).isNotEmpty());
    }

    /** Tests acts that may or may not be stored on the standby. */
    @Test
    void hostsWhoseCommitsWentUnansweredAskAgain() throws Exception {
        failOver(IMPATIENT, pair -> pair.deafenStandby(WRITERS));

        assertThat(uncertain()).hasSizeGreaterThanOrEqualTo(IDS.size());
    }

    @Test
    @Tag("proof")
    void whereThePoolWaitsTheRegistryFindsOutByItself() throws Exception {
        failOver(PATIENT, pair -> pair.deafenStandby(WRITERS));

        assertThat(uncertain()).isEmpty();
        assertThat(refusals()).hasSize(WRITERS - IDS.size());
    }

    private void failOver(long patience, Step last) throws Exception {
        onPair((pair, pool) -> {
            pool.setConnectionTimeout(patience);
            pool.setMaximumPoolSize(WRITERS);
            TwinningSchema.create(pool);
            JdbcRegistry registry = JdbcRegistry.on(pool).withOutbox(OutboxSubject.EVERY);
            IDS.forEach(id -> registry.append(opening(id, "opening")));

            FailoverWriter.Course course = FailoverWriter.Course.of(WRITERS, ACTS_BEFORE, ACTS_AFTER);
            List<Future<Void>> ends = write(registry, course);
            assertThat(course.acts().await(60, TimeUnit.SECONDS)).isTrue();
            last.on(pair);
            course.outage().countDown();
            pair.stopPrimary();
            // The outage lasts until every writer met it, unless the pool waits for its end.
            assertThat(patience == PATIENT || course.refused().await(60, TimeUnit.SECONDS))
                    .isTrue();
            pair.promoteStandby();
            course.over().countDown();
            for (Future<Void> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
            inspect(registry);
            inspectRows(pool, registry);
        });
        assertThat(refusals()).isNotEmpty().allSatisfy(FailoverTest::assertPasses);
    }

    /** The last step on the primary before it dies. */
    private interface Step {
        void on(PostgreSqlPair pair) throws Exception;
    }

    private List<Future<Void>> write(JdbcRegistry registry, FailoverWriter.Course course) {
        List<Future<Void>> ends = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            FailoverWriter writer = new FailoverWriter(registry, IDS.get(i % IDS.size()), "writer-" + i, course);
            writers.add(writer);
            ends.add(threads.submit(writer));
        }
        return ends;
    }

    private List<RegistryException> refusals() {
        return writers.stream().flatMap(writer -> writer.refusals.stream()).toList();
    }

    private List<RegistryException> uncertain() {
        return refusals().stream()
                .filter(UncertainRegistryException.class::isInstance)
                .toList();
    }

    private static void assertPasses(RegistryException refusal) {
        if (refusal instanceof RetryableRegistryException retryable) {
            assertThat(retryable.reason()).isIn(Reason.CONNECTION_LOST, Reason.CONFLICT);
        } else {
            assertThat(refusal).isInstanceOf(UncertainRegistryException.class);
        }
    }

    /** Checks that every act was stored in the end, after any failures in between. */
    private void inspect(JdbcRegistry registry) {
        for (TwinningId id : IDS) {
            List<Event> history = registry.history(id);
            assertThat(history.stream().map(Event::sequence))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, history.size()).boxed().toList());
            assertThat(history.stream()
                            .map(event -> event.act().value())
                            .distinct()
                            .filter(act -> !act.equals("opening")))
                    .containsExactlyInAnyOrderElementsOf(told(id));
            assertThat(registry.find(id)).contains(Twinning.load(history));
        }
        assertThat(registry.search(Search.all()).entries())
                .containsExactlyInAnyOrderElementsOf(IDS.stream()
                        .map(id -> IndexEntry.of(Twinning.load(registry.history(id))))
                        .toList());
        inspectGuests(registry);
    }

    /** Checks that each event has its message, and each act its obligation. */
    private static void inspectRows(DataSource pool, JdbcRegistry registry) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(TestDatabase.first(connection, "select count(*) from twinning.tw_outbox"))
                    .isEqualTo(Integer.toString(IDS.stream()
                            .mapToInt(id -> registry.history(id).size())
                            .sum()));
            assertThat(TestDatabase.first(connection, "select count(*) from twinning.tw_agenda"))
                    .isEqualTo(Integer.toString(IDS.stream()
                            .mapToInt(id -> registry.find(id)
                                    .orElseThrow()
                                    .obligations()
                                    .size())
                            .sum()));
        }
    }

    private void inspectGuests(JdbcRegistry registry) {
        for (FailoverWriter writer : writers) {
            assertThat(registry.people(writer.id))
                    .containsAll(writer.told.stream().map(FailoverWriter::guest).toList());
        }
        // The events do not mention the guests, which verification checks last.
        assertThat(registry.verify().violations())
                .hasSize(IDS.size())
                .extracting(IntegrityViolation::kind)
                .containsOnly(IntegrityViolation.Kind.PERSON_UNMENTIONED);
    }

    private List<String> told(TwinningId id) {
        return writers.stream()
                .filter(writer -> writer.id.equals(id))
                .flatMap(writer -> writer.told.stream())
                .toList();
    }
}
