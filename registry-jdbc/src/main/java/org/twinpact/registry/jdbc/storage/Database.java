package org.twinpact.registry.jdbc.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.SchemaVersion;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SessionWork;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;
import org.twinpact.registry.snapshot.SnapshotFormat;

/**
 * The host's database with the library's schema in it, which is checked before the first use. As thread-safe as its
 * connection provider.
 */
public final class Database {
    private final ConnectionProvider provider;
    private final SchemaLocation location;
    private final Shared shared;

    public Database(ConnectionProvider provider, SchemaLocation location) {
        this(provider, location, new Shared(location));
    }

    private Database(ConnectionProvider provider, SchemaLocation location, Shared shared) {
        this.provider = provider;
        this.location = location;
        this.shared = shared;
    }

    /**
     * The state that does not depend on the connections.
     *
     * @param fits whether the schema's version was found to be the required one. Concurrent threads may check it more
     *     than once
     */
    private record Shared(
            AtomicBoolean fits,
            VersionCache versions,
            SnapshotFormat snapshots,
            TermCountCache counts,
            SqlExceptionTranslator exceptions) {
        Shared(SchemaLocation location) {
            this(
                    new AtomicBoolean(),
                    new VersionCache(),
                    new SnapshotFormat(),
                    new TermCountCache(),
                    new SqlExceptionTranslator(location));
        }
    }

    /** Returns the same database on other connections. */
    public Database within(ConnectionProvider other) {
        return new Database(other, location, shared);
    }

    /** Returns another schema of the same database. */
    public Database at(SchemaLocation other) {
        return new Database(provider, other);
    }

    public SchemaLocation location() {
        return location;
    }

    public VersionCache versions() {
        return shared.versions;
    }

    public SnapshotFormat snapshots() {
        return shared.snapshots;
    }

    public TermCountCache counts() {
        return shared.counts;
    }

    public SqlExceptionTranslator exceptions() {
        return shared.exceptions;
    }

    public <R> R read(SessionWork<R> work) throws SQLException {
        return provider.read(connection -> work.on(checked(session(connection))));
    }

    /**
     * Does the first work in its own transaction, or the second within the caller's.
     *
     * @param failed the translation of a failure in the caller's transaction, which must not be retried
     */
    public <R> R write(SessionWork<R> own, SessionWork<R> joined, Function<SQLException, RuntimeException> failed)
            throws SQLException {
        return provider.write(connection -> own.on(begin(connection)), connection -> {
            try {
                return joined.on(checked(noted(Session.joined(connection, location))));
            } catch (SQLException e) {
                throw failed.apply(e);
            }
        });
    }

    /**
     * Does the work in its own transaction.
     *
     * @throws IllegalStateException if the caller has a transaction open, which might end too late
     */
    public <R> R writeAlone(SessionWork<R> own) throws SQLException {
        return provider.write(connection -> own.on(begin(connection)), connection -> {
            throw new IllegalStateException("the caller has a transaction open, but messages and reminders must be"
                    + " written in a separate transaction, which ends at once; call this outside the transaction");
        });
    }

    private Session begin(Connection connection) throws SQLException {
        Session session = session(connection);
        session.begin();
        return checked(session);
    }

    private Session session(Connection connection) throws SQLException {
        return noted(new Session(connection, location));
    }

    private Session noted(Session session) {
        shared.exceptions.connected(session.dialect());
        return session;
    }

    private Session checked(Session session) throws SQLException {
        if (!shared.fits.get()) {
            SchemaVersion.require(session);
            // A transaction that has written may see its own schema change, which the caller can still roll back.
            shared.fits.set(!session.holdsWork());
        }
        return session;
    }
}
