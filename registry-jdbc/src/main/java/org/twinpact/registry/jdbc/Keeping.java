package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.twinpact.registry.Append;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/**
 * Keeps one append. A lost race is explained by what is there afterwards; where nothing explains it, a transaction of
 * its own is run again.
 *
 * <p>So is one whose commit went unanswered, unless what it was to keep is there. That it is not there yet says
 * nothing, for the commit may still be under way. But the events' keys let only one of the two transactions pass: the
 * second waits for the first to end, fails on its rows if they are kept, and else takes their place for good.
 */
final class Keeping {
    private static final int ATTEMPTS = 3;
    private static final long LONGEST_PAUSE_NANOS = 8_000_000;

    private final Database database;
    private final String tenant;
    private final Append append;
    private final TwinningId id;

    /** Whether an earlier attempt may be kept, or may yet be. */
    private boolean uncertain;

    Keeping(Database database, String tenant, Append append) {
        this.database = database;
        this.tenant = tenant;
        this.append = append;
        this.id = append.twinning().id();
    }

    void keep() {
        for (int attempt = 1; !isKept(attempt == ATTEMPTS); attempt++) {
            // Writers that met would meet again.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
        }
    }

    /** One attempt; if it fails, it is worth another. */
    private boolean isKept(boolean last) {
        try {
            return database.write(this::write, this::join, e -> Failures.keeping(append, e));
        } catch (SQLException e) {
            return isKeptAllTheSame(e, last);
        }
    }

    private boolean isKeptAllTheSame(SQLException e, boolean last) {
        boolean before = uncertain;
        boolean unanswered = e instanceof UncertainCommitException;
        uncertain |= unanswered;
        if (!unanswered && !Failures.isConflict(e)) {
            throw failure(e);
        }
        if (isThere(e)) {
            return true;
        }
        if (Failures.isRolledBack(e)) {
            uncertain = before;
        }
        if (last) {
            throw failure(e);
        }
        return false;
    }

    private boolean isThere(SQLException failure) {
        try {
            return database.read(session -> isThere(session, uncertain));
        } catch (SQLException e) {
            failure.addSuppressed(e);
            throw failure(failure);
        }
    }

    private RuntimeException failure(SQLException e) {
        return uncertain ? Failures.uncertain(append, e) : Failures.keeping(append, e);
    }

    /**
     * The events come first: their key lets one writer pass for each version, so that nobody ever waits for the
     * twinning's row. H2 can lose the update of a row that others wait for.
     */
    private boolean write(Session session) throws SQLException {
        new EventTable(session, tenant).add(append.events());
        if (!new TwinningTable(session, tenant).put(append.twinning(), append.expectedVersion())) {
            throw new SQLTransactionRollbackException("twinning " + id + " is at another version", "40001");
        }
        new TermTable(session, tenant).put(append);
        PersonTable people = new PersonTable(session, tenant);
        people.keep(id, append.data());
        people.erase(append.erased());
        return true;
    }

    /** Writes in the caller's transaction, which stays usable where the database lets it, and says what it can see. */
    private boolean join(Session session) throws SQLException {
        Savepoint savepoint = Savepoint.in(session);
        try {
            write(session);
            savepoint.release();
        } catch (SQLException | RuntimeException | Error e) {
            boolean usable = savepoint.rolledBack(e);
            if (usable && e instanceof SQLException failure && Failures.isConflict(failure)) {
                isThere(session, false);
            }
            throw e;
        }
        return true;
    }

    /**
     * Whether the events are there as they were to be kept.
     *
     * @param mayBeOurs whether an attempt of this append may have kept them
     */
    private boolean isThere(Session session, boolean mayBeOurs) throws SQLException {
        List<Event> kept = new EventTable(session, tenant).of(id, append.act());
        if (mayBeOurs && kept.equals(append.events())) {
            return true;
        }
        if (!kept.isEmpty()) {
            throw new RepeatedActException(id, append.act());
        }
        long version = new TwinningTable(session, tenant).version(id);
        if (version != append.expectedVersion()) {
            throw new StaleTwinningException(id, append.expectedVersion(), version);
        }
        return false;
    }
}
