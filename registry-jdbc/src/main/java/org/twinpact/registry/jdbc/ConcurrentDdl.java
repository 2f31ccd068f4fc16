package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Makes what is not there, and looks again where another process made it at the same moment. */
final class ConcurrentDdl {
    static final int ATTEMPTS = 20;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private ConcurrentDdl() {}

    /** Does the work in a transaction; it must be such that it can be done again. */
    static <R> R in(ConnectionProvider provider, ConnectionProvider.Work<R> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return provider.write(work, work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlExceptionTranslator.isCreatedConcurrently(e)) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** Waits a time of its own, because those that met would meet again. */
    static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
    }
}
