package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The host's database with our schema in it, which is checked before the first use. As thread-safe as its scope. */
final class Database {
    private final ConnectionScope scope;

    /** Whether the schema was found to fit; threads that race look twice, no more. */
    private final AtomicBoolean fits;

    Database(ConnectionScope scope) {
        this(scope, new AtomicBoolean());
    }

    private Database(ConnectionScope scope, AtomicBoolean fits) {
        this.scope = scope;
        this.fits = fits;
    }

    /** Some work in a session. */
    interface Work<R> {
        R on(Session session) throws SQLException;
    }

    /** The same database through another scope. */
    Database within(ConnectionScope other) {
        return new Database(other, fits);
    }

    <R> R read(Work<R> work) throws SQLException {
        requireSchema();
        return scope.read(connection -> work.on(new Session(connection)));
    }

    /** Does the first work in a transaction of its own, or the second within the caller's. */
    <R> R write(Work<R> own, Work<R> joined) throws SQLException {
        requireSchema();
        return scope.write(
                connection -> own.on(new Session(connection)), connection -> joined.on(new Session(connection)));
    }

    private void requireSchema() throws SQLException {
        if (!fits.get()) {
            scope.read(connection -> check(new Session(connection)));
        }
    }

    /** What a transaction with work of its own sees may be that work, which the caller can still undo. */
    private Void check(Session session) throws SQLException {
        SchemaVersion.require(session);
        fits.set(!Engine.of(session).holdsWork(session));
        return null;
    }
}
