package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages of a tenant that could not be sent; their turns stay where they were. */
final class DeadLetterTable {
    private static final String LETTERS = """
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

    private static final String RAISE = "insert into twinning.tw_outbox (" + OutboxTable.COLUMNS
            + ", created_at) select " + OutboxTable.COLUMNS + ", created_at from twinning.tw_outbox_dead" + KEY;

    private final Session session;
    private final String tenant;

    DeadLetterTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** The first dead letters, or those after an id. */
    List<DeadLetter> messages(int most, Optional<UUID> after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant));
        after.ifPresent(values::add);
        values.add(most);
        return session.list(
                row -> new DeadLetter(OutboxTable.message(row), row.getInt(7), row.getString(8)),
                LETTERS + (after.isPresent() ? AFTER : "") + PAGE,
                values.toArray());
    }

    /** The revision a dead letter is at; empty if there is no such dead letter. */
    Optional<Integer> turn(UUID id) throws SQLException {
        return session.first(row -> row.getInt(1), REVISION, tenant, id);
    }

    /** Whether a message of an id is dead. */
    boolean isOf(UUID id) throws SQLException {
        return turn(id).isPresent();
    }

    /** Lays a message among the dead, for whoever took its last revision, in the place of one that it was put again for. */
    void bury(UUID id) throws SQLException {
        session.update(DELETE, tenant, id);
        OutboxTable.require(1, session.update(BURY, tenant, id));
        OutboxTable.require(1, session.update(DELETE_OPEN, tenant, id));
    }

    /** Puts a dead letter back, for whoever took its next revision. */
    void raise(UUID id) throws SQLException {
        OutboxTable.require(1, session.update(RAISE, tenant, id));
        delete(id);
    }

    /** Deletes a dead letter, for whoever took its last revision. */
    void delete(UUID id) throws SQLException {
        OutboxTable.require(1, session.update(DELETE, tenant, id));
    }
}
