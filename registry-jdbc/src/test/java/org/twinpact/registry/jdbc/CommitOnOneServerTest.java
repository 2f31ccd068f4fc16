package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.twinning.TwinningId;

/** An act that the primary shows although its standby never got it, because the connection was cut at the commit. */
class CommitOnOneServerTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    /** Held here, because its setting goes with it when nobody holds it. */
    private static final Logger LOG = Logger.getLogger("org.twinpact.registry.jdbc");

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @TempDir
    private Path folder;

    @BeforeEach
    void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        LOG.setLevel(null);
        threads.shutdownNow();
    }

    @Test
    void nobodyIsToldThatItIsKept() throws Exception {
        Path seed = folder.resolve("seed");
        PostgreSqlPair.seed(seed);
        try (PostgreSqlPair pair = PostgreSqlPair.of(seed, folder);
                HikariDataSource pool = (HikariDataSource) TestPool.of(pair.url(), "postgres")) {
            TwinningSchema.create(pool);
            JdbcRegistry registry = JdbcRegistry.on(pool);
            Append opening = opening(ID, "opening");
            registry.append(opening);
            Append append = next(opening.twinning(), "act");

            pair.cutOffStandby();
            Future<?> asked = threads.submit(() -> registry.append(append));
            pair.cutOffCommits(1);
            await(pair, 1, asked);
            assertThat(registry.history(ID)).hasSize(2);
            Future<?> askedAgain = threads.submit(() -> registry.append(append));
            await(pair, 2, askedAgain);
            pair.stopPrimary();
            pair.promoteStandby();

            assertNotTold(asked);
            assertNotTold(askedAgain);
            assertThat(registry.history(ID)).hasSize(1);
            registry.append(append);
            assertThat(registry.find(ID)).contains(append.twinning());
        }
    }

    private static void await(PostgreSqlPair pair, int waiting, Future<?> asked) throws Exception {
        long begun = System.nanoTime();
        while (!asked.isDone() && pair.waiting() != waiting) {
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
        }
    }

    private static void assertNotTold(Future<?> asked) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> asked.get(60, TimeUnit.SECONDS))
                .withCauseInstanceOf(RegistryException.class);
    }
}
