package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import org.twinpact.registry.Append;
import org.twinpact.registry.Message;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.twinning.TwinningId;

/** Keeps one append. A lost race is explained by what is there afterwards; where nothing explains it, it is run again. */
final class Keeping {
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final String tenant;
    private final Append append;
    private final List<Message> messages;
    private final TwinningId id;

    Keeping(Database database, String tenant, Append append, List<Message> messages) {
        this.database = database;
        this.tenant = tenant;
        this.append = append;
        this.messages = messages;
        this.id = append.twinning().id();
    }

    void keep() {
        try {
            attempt(1);
        } catch (SQLException e) {
            throw Failures.keeping(append, e);
        }
    }

    private void attempt(int number) throws SQLException {
        try {
            database.write(this::write);
        } catch (SQLException e) {
            if (!Failures.isLostRace(e)) {
                throw e;
            }
            database.read(this::requireFirst);
            if (number == ATTEMPTS) {
                throw e;
            }
            attempt(number + 1);
        }
    }

    /**
     * The events come first: their key lets one writer pass for each version, so that nobody ever waits for the
     * twinning's row. H2 can lose the update of a row that others wait for.
     */
    private Void write(Session session) throws SQLException {
        new EventTable(session, tenant).add(append.events());
        if (!new TwinningTable(session, tenant).put(append.twinning(), append.expectedVersion())) {
            throw new SQLTransactionRollbackException("twinning " + id + " is at another version", "40001");
        }
        new CountryTable(session, tenant).put(append.twinning());
        PersonTable people = new PersonTable(session, tenant);
        people.keep(id, append.data());
        people.erase(append.erased());
        new OutboxTable(session, tenant).put(id, messages);
        new DueTable(session, tenant).put(append);
        return null;
    }

    private Void requireFirst(Session session) throws SQLException {
        if (new EventTable(session, tenant).holds(id, append.act())) {
            throw new RepeatedActException(id, append.act());
        }
        long version = new TwinningTable(session, tenant).version(id);
        if (version != append.expectedVersion()) {
            throw new StaleTwinningException(id, append.expectedVersion(), version);
        }
        return null;
    }
}
