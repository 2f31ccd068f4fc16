package org.twinpact.registry.jdbc.failure;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.jdbc.database.PostgreSqlPair;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.TestPool;

/** A test on a primary and its synchronous standby, with a pool that follows the primary. */
@ExtendWith(QuietLog.class)
public abstract class WithFailoverPair {
    @TempDir
    private static Path seed;

    @TempDir
    private Path folder;

    final ExecutorService threads;

    WithFailoverPair(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
    }

    @BeforeAll
    static void seed() throws IOException {
        PostgreSqlPair.seed(seed);
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** The steps of a test on the servers and the pool. */
    interface Course {
        void on(PostgreSqlPair pair, HikariDataSource pool) throws Exception;
    }

    final void onPair(Course course) throws Exception {
        try (PostgreSqlPair pair = PostgreSqlPair.of(seed, folder);
                HikariDataSource pool = (HikariDataSource) TestPool.of(pair.url(), "postgres")) {
            course.on(pair, pool);
        }
    }
}
