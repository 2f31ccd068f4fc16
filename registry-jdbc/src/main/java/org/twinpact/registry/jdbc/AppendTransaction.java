package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.jdbc.session.RandomPause;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;
import org.twinpact.registry.jdbc.session.SqlSavepoint;
import org.twinpact.registry.jdbc.storage.AgendaTable;
import org.twinpact.registry.jdbc.storage.ChainHead;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.EventTable;
import org.twinpact.registry.jdbc.storage.HashChain;
import org.twinpact.registry.jdbc.storage.OutboxTable;
import org.twinpact.registry.jdbc.storage.PersonTable;
import org.twinpact.registry.jdbc.storage.ReplicationBarrier;
import org.twinpact.registry.jdbc.storage.StoredVersion;
import org.twinpact.registry.jdbc.storage.TermTable;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/**
 * The transaction of one append. After a conflict, the state of the database shows whether the act is repeated or the
 * write is stale. If it is neither, the registry's own transaction is retried.
 *
 * <p>A transaction whose commit got no reply is retried unless its events are found. Their absence proves nothing,
 * because the commit may still be in progress. The retry is safe: the primary key of {@code tw_event} makes it wait for
 * the first transaction, then fail if that one committed or succeed if it did not.
 */
final class AppendTransaction {
    private static final int ATTEMPTS = 3;
    private static final long LONGEST_PAUSE_NANOS = 8_000_000;

    private final Database database;
    private final SqlExceptionTranslator exceptions;
    private final String tenant;
    private final Append append;
    private final List<OutboxMessage> messages;
    private final TwinningId id;

    /** True if an earlier attempt may have been stored, or may yet be stored. */
    private boolean uncertain;

    /** The stored version after the last attempt. */
    private StoredVersion written;

    AppendTransaction(Database database, String tenant, Append append, List<OutboxMessage> messages) {
        this.database = database;
        this.exceptions = database.exceptions();
        this.tenant = tenant;
        this.append = append;
        this.messages = messages;
        this.id = append.twinning().id();
    }

    void run() {
        for (int attempt = 1; !isStored(attempt == ATTEMPTS); attempt++) {
            RandomPause.upTo(LONGEST_PAUSE_NANOS);
        }
        if (written != null) {
            database.versions().put(tenant, written);
        }
    }

    /** Makes one attempt and returns whether it succeeded. If not, a retry may succeed. */
    private boolean isStored(boolean last) {
        try {
            return database.write(this::writeOwn, this::writeJoined, e -> exceptions.onAppend(append, e));
        } catch (SQLException e) {
            return isStoredInSpiteOf(e, last);
        }
    }

    private boolean isStoredInSpiteOf(SQLException e, boolean last) {
        boolean before = uncertain;
        boolean unanswered = SqlExceptionTranslator.isUncertain(e);
        uncertain |= unanswered;
        if (!unanswered && !exceptions.isConflict(e)) {
            throw failure(e);
        }
        if (isFound(e)) {
            return true;
        }
        if (exceptions.isRolledBack(e)) {
            uncertain = before;
        }
        if (last) {
            throw failure(e);
        }
        return false;
    }

    private boolean isFound(SQLException failure) {
        try {
            return isFound();
        } catch (SQLException e) {
            failure.addSuppressed(e);
            throw failure(failure);
        }
    }

    /**
     * Confirms an act that was found before reporting it, because this server may be the only one that has stored it.
     */
    private boolean isFound() throws SQLException {
        try {
            return database.read(session -> isFound(session, uncertain)) && isConfirmed();
        } catch (RepeatedActException e) {
            isConfirmed();
            throw e;
        }
    }

    private boolean isConfirmed() throws SQLException {
        return database.writeAlone(session -> ReplicationBarrier.write(session, tenant, id));
    }

    private RuntimeException failure(SQLException e) {
        return uncertain ? exceptions.onUncertainAppend(append, e) : exceptions.onAppend(append, e);
    }

    /**
     * Writes all rows, the events first. Their primary key admits one writer for each version, so that no transaction
     * ever waits for the twinning's row. H2 can lose the update of a row that other transactions wait for.
     */
    private StoredVersion write(Session session, StoredVersion expected) throws SQLException {
        Sha256 head = new EventTable(session, tenant)
                .add(append.events(), expected.head().hash());
        StoredVersion stored =
                twinnings(session).put(append.twinning(), expected, head).orElseThrow(this::conflict);
        new TermTable(session, tenant).put(append);
        PersonTable people = new PersonTable(session, tenant);
        people.add(append);
        people.erase(id, append.erased());
        new OutboxTable(session, tenant).put(id, messages);
        new AgendaTable(session, tenant).put(append);
        return stored;
    }

    /** Writes on the cached version, if there is one. If it was stale, the next attempt queries the version. */
    private boolean writeOwn(Session session) throws SQLException {
        Optional<StoredVersion> cached = database.versions().take(tenant, id, append.expectedVersion());
        written = write(session, cached.isPresent() ? cached.get() : expected(session));
        return true;
    }

    /** Queries the version before the first write, so that a stale write does not end the caller's transaction. */
    private StoredVersion expected(Session session) throws SQLException {
        if (append.expectedVersion() == 0) {
            return new StoredVersion(new ChainHead(id, 0, new HashChain(tenant, id).genesis()), Set.of());
        }
        return twinnings(session).at(id, append.expectedVersion()).orElseThrow(this::conflict);
    }

    private TwinningTable twinnings(Session session) {
        return new TwinningTable(session, tenant, database.snapshots());
    }

    private SQLException conflict() {
        return new SQLTransactionRollbackException("twinning " + id + " is at another version", "40001");
    }

    /** Writes in the caller's transaction, which remains usable if the database allows it, and explains a conflict. */
    private boolean writeJoined(Session session) throws SQLException {
        SqlSavepoint savepoint = SqlSavepoint.in(session);
        try {
            write(session, expected(session));
            savepoint.release();
        } catch (SQLException | RuntimeException | Error e) {
            boolean usable = savepoint.rolledBack(e);
            if (usable && e instanceof SQLException failure && exceptions.isConflict(failure)) {
                explain(session);
            }
            throw e;
        }
        return true;
    }

    /**
     * Explains a conflict by an exception. Writes the barrier before a repeated act is reported, because the commit of
     * a read-only transaction would not wait for the standby.
     */
    private void explain(Session session) throws SQLException {
        try {
            isFound(session, false);
        } catch (RepeatedActException e) {
            ReplicationBarrier.write(session, tenant, id);
            throw e;
        }
    }

    /**
     * Returns whether the append's events are stored.
     *
     * @param mayBeOurs whether an attempt of this append may have stored them
     */
    private boolean isFound(Session session, boolean mayBeOurs) throws SQLException {
        if (mayBeOurs && isWhole(new EventTable(session, tenant).history(id))) {
            return true;
        }
        Event first = append.events().get(0);
        if (new EventTable(session, tenant).of(id, append.act()).stream().anyMatch(first::isOfSameAct)) {
            throw new RepeatedActException(id, append.authority(), append.act());
        }
        long version = twinnings(session).version(id);
        if (version != append.expectedVersion()) {
            throw new StaleTwinningException(id, append.expectedVersion(), version);
        }
        return false;
    }

    /**
     * Returns whether a history contains the append's events. The history may be longer, and a restored one has many
     * acts.
     */
    private boolean isWhole(List<Event> history) {
        int from = (int) append.expectedVersion();
        int to = (int) append.twinning().version();
        return history.size() >= to && history.subList(from, to).equals(append.events());
    }
}
