package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.officerOf;
import static org.twinpact.registry.RegistryContractTowns.town;
import static org.twinpact.registry.RegistryContractTowns.under;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.database.PostgreSqlPair;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of an act that the primary shows although its standby never received it, because the connection was cut at the
 * commit.
 */
class UnreplicatedCommitTest extends WithFailoverPair {
    private static final TwinningId ID = TwinningId.named("twinning");

    UnreplicatedCommitTest() {
        super(3);
    }

    @Test
    void nobodyIsToldThatItIsStored() throws Exception {
        Append opening = opening(ID, "opening");
        Append append = next(opening.twinning(), "act");

        failOver(registry -> registry.append(opening), registry -> registry.append(append));
    }

    /** Tests an act through the office. The lifecycle refuses the retry, because the act happened. */
    @Test
    void theOfficeTellsNobodyEither() throws Exception {
        ActContext officer = officerOf("haifa");

        failOver(
                registry -> office(registry)
                        .open(ID, new OpeningActs.OpenTwinning(town("haifa")), officer)
                        .orElseThrow(),
                registry -> office(registry)
                        .perform(ID, new PartyActs.AddParty(town("lyon")), under("link", officer))
                        .orElseThrow());
    }

    private void failOver(Consumer<JdbcRegistry> opening, Consumer<JdbcRegistry> act) throws Exception {
        onPair((pair, pool) -> {
            TwinningSchema.create(pool);
            JdbcRegistry registry = JdbcRegistry.on(pool);
            opening.accept(registry);
            long version = registry.find(ID).orElseThrow().version();

            pair.cutOffStandby();
            Future<?> asked = threads.submit(() -> act.accept(registry));
            pair.cutOffCommits(1);
            await(pair, 1, asked);
            assertThat(registry.find(ID).orElseThrow().version()).isGreaterThan(version);
            Future<?> askedAgain = threads.submit(() -> act.accept(registry));
            await(pair, 2, askedAgain);
            Future<?> askedWithin = threads.submit(() -> commit(pool, registry, act));
            await(pair, 3, askedWithin);
            pair.stopPrimary();
            pair.promoteStandby();

            assertNotTold(asked, RegistryException.class);
            assertNotTold(askedAgain, RegistryException.class);
            assertNotTold(askedWithin, SQLException.class);
            assertThat(registry.history(ID)).hasSize((int) version);
            act.accept(registry);
            assertThat(registry.find(ID).orElseThrow().version()).isGreaterThan(version);
        });
    }

    private static TwinningOffice office(JdbcRegistry registry) {
        return TwinningOffice.over(registry).build();
    }

    /** Commits an act in a host's transaction that does nothing else, so that its own commit is its answer. */
    private static Void commit(DataSource pool, JdbcRegistry registry, Consumer<JdbcRegistry> act) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                act.accept(registry.within(ConnectionProvider.of(connection)));
            } catch (RepeatedActException e) {
                // The act seems to be stored already.
            }
            connection.commit();
            return null;
        }
    }

    private static void await(PostgreSqlPair pair, int waiting, Future<?> asked) throws Exception {
        long started = System.nanoTime();
        while (!asked.isDone() && pair.waiting() != waiting) {
            assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(20));
        }
    }

    private static void assertNotTold(Future<?> asked, Class<? extends Exception> told) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> asked.get(60, TimeUnit.SECONDS))
                .withCauseInstanceOf(told);
    }
}
