package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.Message;
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
final class AppendTransaction {
    private static final int ATTEMPTS = 3;
    private static final long LONGEST_PAUSE_NANOS = 8_000_000;

    private final Database database;
    private final String tenant;
    private final Append append;
    private final List<Message> messages;
    private final TwinningId id;

    /** Whether an earlier attempt may be kept, or may yet be. */
    private boolean uncertain;

    /** The head that the last attempt would have made. */
    private ChainHead made;

    AppendTransaction(Database database, String tenant, Append append, List<Message> messages) {
        this.database = database;
        this.tenant = tenant;
        this.append = append;
        this.messages = messages;
        this.id = append.twinning().id();
    }

    void keep() {
        for (int attempt = 1; !isKept(attempt == ATTEMPTS); attempt++) {
            // Writers that met would meet again.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
        }
        if (made != null) {
            database.heads().saw(tenant, made);
        }
    }

    /** One attempt; if it fails, it is worth another. */
    private boolean isKept(boolean last) {
        try {
            return database.write(this::own, this::join, e -> SqlExceptionTranslator.onAppend(append, e));
        } catch (SQLException e) {
            return isKeptAllTheSame(e, last);
        }
    }

    private boolean isKeptAllTheSame(SQLException e, boolean last) {
        boolean before = uncertain;
        boolean unanswered = e instanceof UncertainCommitException;
        uncertain |= unanswered;
        if (!unanswered && !SqlExceptionTranslator.isConflict(e)) {
            throw failure(e);
        }
        if (isThere(e)) {
            return true;
        }
        if (SqlExceptionTranslator.isRolledBack(e)) {
            uncertain = before;
        }
        if (last) {
            throw failure(e);
        }
        return false;
    }

    private boolean isThere(SQLException failure) {
        try {
            return isThere();
        } catch (SQLException e) {
            failure.addSuppressed(e);
            throw failure(failure);
        }
    }

    /** Nobody is told of an act that is found before it is confirmed: this server may be the only one that has it. */
    private boolean isThere() throws SQLException {
        try {
            return database.read(session -> isThere(session, uncertain)) && isConfirmed();
        } catch (RepeatedActException e) {
            isConfirmed();
            throw e;
        }
    }

    private boolean isConfirmed() throws SQLException {
        return database.writeAlone(session -> ReplicationBarrier.write(session, tenant, id));
    }

    private RuntimeException failure(SQLException e) {
        return uncertain ? SqlExceptionTranslator.onUncertainAppend(append, e) : SqlExceptionTranslator.onAppend(append, e);
    }

    /**
     * The events come first: their key lets one writer pass for each version, so that nobody ever waits for the
     * twinning's row. H2 can lose the update of a row that others wait for.
     */
    private ChainHead write(Session session, ChainHead expected) throws SQLException {
        Sha256 head = new EventTable(session, tenant).add(append.events(), expected.hash());
        if (!new TwinningTable(session, tenant).put(append.twinning(), expected, head)) {
            throw elsewhere();
        }
        new TermTable(session, tenant).put(append);
        PersonTable people = new PersonTable(session, tenant);
        people.keep(List.of(append));
        people.erase(append.erased());
        new OutboxTable(session, tenant).put(id, messages);
        new DueObligationTable(session, tenant).put(append);
        return new ChainHead(id, append.twinning().version(), head);
    }

    /** Writes on the head that was seen last; if it was wrong, the next attempt asks. */
    private boolean own(Session session) throws SQLException {
        Optional<Sha256> seen = database.heads().take(tenant, id, append.expectedVersion());
        made = write(session, seen.isPresent() ? expected(seen.get()) : expected(session));
        return true;
    }

    /** Asked before the first write, so that a stale one fails without ending the caller's transaction. */
    private ChainHead expected(Session session) throws SQLException {
        if (append.expectedVersion() == 0) {
            return expected(new HashChain(tenant, id).genesis());
        }
        return new TwinningTable(session, tenant)
                .head(id, append.expectedVersion())
                .orElseThrow(this::elsewhere);
    }

    private ChainHead expected(Sha256 hash) {
        return new ChainHead(id, append.expectedVersion(), hash);
    }

    private SQLException elsewhere() {
        return new SQLTransactionRollbackException("twinning " + id + " is at another version", "40001");
    }

    /** Writes in the caller's transaction, which stays usable where the database lets it, and says what it can see. */
    private boolean join(Session session) throws SQLException {
        SqlSavepoint savepoint = SqlSavepoint.in(session);
        try {
            write(session, expected(session));
            savepoint.release();
        } catch (SQLException | RuntimeException | Error e) {
            boolean usable = savepoint.rolledBack(e);
            if (usable && e instanceof SQLException failure && SqlExceptionTranslator.isConflict(failure)) {
                explain(session);
            }
            throw e;
        }
        return true;
    }

    /** A transaction that only read would commit without a word to the standby, so it writes the confirmation. */
    private void explain(Session session) throws SQLException {
        try {
            isThere(session, false);
        } catch (RepeatedActException e) {
            ReplicationBarrier.write(session, tenant, id);
            throw e;
        }
    }

    /**
     * Whether the events are there as they were to be kept.
     *
     * @param mayBeOurs whether an attempt of this append may have kept them
     */
    private boolean isThere(Session session, boolean mayBeOurs) throws SQLException {
        if (mayBeOurs && isWhole(new EventTable(session, tenant).history(id))) {
            return true;
        }
        if (!new EventTable(session, tenant).of(id, append.act()).isEmpty()) {
            throw new RepeatedActException(id, append.act());
        }
        long version = new TwinningTable(session, tenant).version(id);
        if (version != append.expectedVersion()) {
            throw new StaleTwinningException(id, append.expectedVersion(), version);
        }
        return false;
    }

    /** A twinning may have lived on, and a restored history holds many acts. */
    private boolean isWhole(List<Event> history) {
        int from = (int) append.expectedVersion();
        int to = (int) append.twinning().version();
        return history.size() >= to && history.subList(from, to).equals(append.events());
    }
}
