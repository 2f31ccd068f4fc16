package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The host's database with our schema in it, which is checked before the first use. As thread-safe as its provider. */
final class Database {
    private final ConnectionProvider provider;
    private final SchemaLocation home;

    /** Whether the schema was found to fit; threads that race look twice, no more. */
    private final AtomicBoolean fits;

    private final ChainHeadCache heads;
    private final TermCountCache lengths;

    Database(ConnectionProvider provider, SchemaLocation home) {
        this(provider, home, new AtomicBoolean(), new ChainHeadCache(), new TermCountCache());
    }

    private Database(ConnectionProvider provider, SchemaLocation home, AtomicBoolean fits, ChainHeadCache heads, TermCountCache lengths) {
        this.provider = provider;
        this.home = home;
        this.fits = fits;
        this.heads = heads;
        this.lengths = lengths;
    }

    /** Some work in a session. */
    interface Work<R> {
        R on(Session session) throws SQLException;
    }

    /** The same database through another provider. */
    Database within(ConnectionProvider other) {
        return new Database(other, home, fits, heads, lengths);
    }

    /** Another place in the database. */
    Database at(SchemaLocation other) {
        return new Database(provider, other);
    }

    SchemaLocation home() {
        return home;
    }

    ChainHeadCache heads() {
        return heads;
    }

    TermCountCache lengths() {
        return lengths;
    }

    <R> R read(Work<R> work) throws SQLException {
        return provider.read(connection -> work.on(fitting(new Session(connection, home))));
    }

    /**
     * Does the first work in a transaction of its own, or the second within the caller's.
     *
     * @param failed what is thrown for a failure in the caller's transaction, which must not be run again
     */
    <R> R write(Work<R> own, Work<R> joined, Function<SQLException, RuntimeException> failed) throws SQLException {
        return provider.write(connection -> own.on(begun(connection)), connection -> {
            try {
                return joined.on(fitting(Session.joined(connection, home)));
            } catch (SQLException e) {
                throw failed.apply(e);
            }
        });
    }

    /**
     * Does the work in a transaction of its own.
     *
     * @throws IllegalStateException if the caller has a transaction open, whose end would come too late
     */
    <R> R writeAlone(Work<R> own) throws SQLException {
        return provider.write(connection -> own.on(begun(connection)), connection -> {
            throw new IllegalStateException(
                    "a transaction is open here, and messages and reminders must be taken in hand"
                            + " in one of their own, which ends at once; ask outside it");
        });
    }

    private Session begun(Connection connection) throws SQLException {
        Session session = new Session(connection, home);
        session.begin();
        return fitting(session);
    }

    private Session fitting(Session session) throws SQLException {
        if (!fits.get()) {
            SchemaVersion.require(session);
            // What is seen in a transaction that has written may be its own work, which the caller can still undo.
            fits.set(!session.holdsWork());
        }
        return session;
    }
}
