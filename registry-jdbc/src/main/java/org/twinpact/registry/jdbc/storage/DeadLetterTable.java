package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.registry.jdbc.outbox.DeadLetter;
import org.twinpact.registry.jdbc.session.Session;

/** The dead letters of a tenant. Their delivery attempts stay in {@link AttemptTable}. */
public final class DeadLetterTable {
    private static final String LIST = """
            select m.id, m.aggregateid, m.sequence, m.type, m.recipient, m.payload, t.attempts, t.failure
            from twinning.tw_outbox_dead m
            join twinning.tw_outbox_attempt t on t.tenant = m.tenant and t.message_id = m.id""" + AttemptTable.NEWEST + " where m.tenant = ?";

    private static final String AFTER = " and m.id > ?";

    private static final String PAGE = " order by m.id fetch first ? rows only";

    private static final String REVISION = """
            select max(t.revision) from twinning.tw_outbox_dead m
            join twinning.tw_outbox_attempt t on t.tenant = m.tenant and t.message_id = m.id
            where m.tenant = ? and m.id = ? group by m.id""";

    private static final String KEY = " where tenant = ? and id = ?";

    private static final String DELETE = "delete from twinning.tw_outbox_dead" + KEY;

    private static final String DELETE_OPEN = "delete from twinning.tw_outbox" + KEY;

    private static final String BURY = "insert into twinning.tw_outbox_dead (" + OutboxTable.COLUMNS
            + ", created_at) select " + OutboxTable.COLUMNS + ", created_at from twinning.tw_outbox" + KEY;

    private static final String REQUEUE = "insert into twinning.tw_outbox (" + OutboxTable.COLUMNS
            + ", created_at) select " + OutboxTable.COLUMNS + ", created_at from twinning.tw_outbox_dead" + KEY;

    private final Session session;
    private final String tenant;

    public DeadLetterTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Returns the first dead letters, or those after an id. */
    public List<DeadLetter> list(int most, Optional<UUID> after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant));
        after.ifPresent(values::add);
        values.add(most);
        return session.list(
                row -> new DeadLetter(OutboxTable.message(row), row.getInt(7), row.getString(8)),
                LIST + (after.isPresent() ? AFTER : "") + PAGE,
                values.toArray());
    }

    /** Returns the newest revision of a dead letter, empty if there is no such dead letter. */
    public Optional<Integer> revision(UUID id) throws SQLException {
        return session.first(row -> row.getInt(1), REVISION, tenant, id);
    }

    /** Returns whether there is a dead letter with an id. */
    public boolean contains(UUID id) throws SQLException {
        return revision(id).isPresent();
    }

    /**
     * Moves a message to the dead-letter table, replacing an earlier dead letter with the same id. Call only after claiming
     * its last attempt.
     */
    public void bury(UUID id) throws SQLException {
        session.update(DELETE, tenant, id);
        OutboxTable.require(1, session.update(BURY, tenant, id));
        OutboxTable.require(1, session.update(DELETE_OPEN, tenant, id));
    }

    /** Puts a dead letter back into the outbox. Call only after adding its next revision. */
    public void requeue(UUID id) throws SQLException {
        OutboxTable.require(1, session.update(REQUEUE, tenant, id));
        delete(id);
    }

    /** Deletes a dead letter. Call only after adding its last revision. */
    public void delete(UUID id) throws SQLException {
        OutboxTable.require(1, session.update(DELETE, tenant, id));
    }
}
