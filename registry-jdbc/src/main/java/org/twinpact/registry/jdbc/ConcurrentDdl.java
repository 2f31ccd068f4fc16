package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.session.RandomPause;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SessionWork;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;

/** The creation of missing schema objects, with retries if another process creates them concurrently. */
final class ConcurrentDdl {
    static final int ATTEMPTS = 20;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private ConcurrentDdl() {}

    /** Does the work in a transaction. The work must be repeatable. */
    static <R> R in(ConnectionProvider provider, SchemaLocation location, SessionWork<R> work) throws SQLException {
        SqlExceptionTranslator exceptions = new SqlExceptionTranslator(location);
        ConnectionProvider.Work<R> once = connection -> work.on(session(connection, location, exceptions));
        for (int attempt = 1; ; attempt++) {
            try {
                return provider.write(once, once);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !exceptions.isCreatedConcurrently(e)) {
                    throw e;
                }
            }
            pause();
        }
    }

    static void pause() {
        RandomPause.upTo(LONGEST_PAUSE_NANOS);
    }

    private static Session session(Connection connection, SchemaLocation location, SqlExceptionTranslator exceptions)
            throws SQLException {
        Session session = new Session(connection, location);
        exceptions.connected(session.dialect());
        return session;
    }
}
