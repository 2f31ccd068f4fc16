package org.twinpact.registry.jdbc.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.jdbc.outbox.ClaimedMessage;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.twinning.TwinningId;

/**
 * The unsent messages of a tenant. A message's row never changes. Its delivery state is inserted as rows of
 * {@link AttemptTable}. So no transaction ever changes or locks a row that another waits for: H2 loses such changes, and
 * corrupts the index of a file by them.
 */
public final class OutboxTable {
    private static final String AGGREGATE = "twinning";

    static final String COLUMNS = "id, aggregatetype, aggregateid, type, payload, tenant, sequence, part, recipient";

    private static final String INSERT =
            "insert into twinning.tw_outbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Only the first message of each twinning is due. The second waits until the first is sent or dead. */
    private static final String DUE = """
            select m.id, coalesce(t.revision, 0), coalesce(t.attempts, 0) from twinning.tw_outbox m
            left join twinning.tw_outbox_attempt t on t.tenant = m.tenant and t.message_id = m.id""" + AttemptTable.NEWEST + " where m.tenant = ?" + """
             and (t.revision is null or t.open_from <= ?) and not exists (
              select 1 from twinning.tw_outbox e where e.tenant = m.tenant and e.aggregateid = m.aggregateid
              and (e.sequence < m.sequence or e.sequence = m.sequence and (e.part < m.part
              or e.part = m.part and (e.created_at, e.id) < (m.created_at, m.id))))
            order by m.tenant, m.created_at, m.id fetch first ? rows only""";

    private static final String MESSAGES = """
            select m.id, m.aggregateid, m.sequence, m.type, m.recipient, m.payload
            from twinning.tw_outbox m where m.tenant = ? and m.id""";

    private static final String PRESENT = "select 1 from twinning.tw_outbox where tenant = ? and id = ?";

    private static final String DELETE = "delete from twinning.tw_outbox where tenant = ? and id";

    private final Session session;
    private final String tenant;

    public OutboxTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Puts messages after those of earlier events, in their order. */
    public void put(TwinningId twinning, List<OutboxMessage> messages) throws SQLException {
        put(twinning, messages, 0);
    }

    /** Puts a message after all those of its event. */
    void putLast(TwinningId twinning, OutboxMessage message) throws SQLException {
        put(twinning, List.of(message), Short.MAX_VALUE);
    }

    private void put(TwinningId twinning, List<OutboxMessage> messages, int part) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (OutboxMessage message : messages) {
            rows.add(new Object[] {
                id(twinning, message),
                AGGREGATE,
                twinning.toString(),
                message.type(),
                message.payload(),
                tenant,
                message.sequence(),
                part + rows.size(),
                message.recipient()
            });
        }
        if (!rows.isEmpty()) {
            session.batch(INSERT, rows);
        }
    }

    /** Returns the id of a message, which is the same each time, so that recipients recognize a repetition by it. */
    UUID id(TwinningId twinning, OutboxMessage message) {
        String name = String.join("/", "twinpact-outbox", tenant, twinning.toString(), message.key());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the due messages, each at its newest revision. */
    public List<DeliveryAttempt> due(OffsetDateTime now, int most) throws SQLException {
        return session.list(
                row -> new DeliveryAttempt(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)),
                DUE,
                tenant,
                now,
                most);
    }

    /**
     * Returns the messages with some ids.
     *
     * @throws SQLTransactionRollbackException if one of them is not there any more
     */
    public Map<UUID, ClaimedMessage> messages(List<UUID> ids) throws SQLException {
        List<ClaimedMessage> messages = session.list(
                OutboxTable::message,
                MESSAGES + in(ids.size()),
                Stream.concat(Stream.of(tenant), ids.stream()).toArray());
        if (messages.size() != ids.size()) {
            throw new SQLTransactionRollbackException("a message was deleted while it was claimed", "40001");
        }
        return messages.stream().collect(Collectors.toMap(ClaimedMessage::id, Function.identity()));
    }

    /**
     * Requires that a message exists. The key of its delivery row may have been free only because it was deleted.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not
     */
    public void requirePresent(UUID id) throws SQLException {
        require(1, session.list(row -> 1, PRESENT, tenant, id).size());
    }

    /** Deletes messages. Call only after adding their last delivery rows. */
    public void delete(List<UUID> ids) throws SQLException {
        Object[] values = Stream.concat(Stream.of(tenant), ids.stream()).toArray();
        require(ids.size(), session.update(DELETE + in(ids.size()), values));
    }

    /** Returns an {@code in} condition with a number of parameters. */
    static String in(int values) {
        return " in (" + "?, ".repeat(values - 1) + "?)";
    }

    /** Throws an {@link SQLIntegrityConstraintViolationException} if the number of changed rows is not as expected. */
    static void require(int expected, int changed) throws SQLException {
        if (changed != expected) {
            throw new SQLIntegrityConstraintViolationException("the message is gone", "23000");
        }
    }

    static ClaimedMessage message(ResultSet row) throws SQLException {
        return new ClaimedMessage(
                row.getObject(1, UUID.class),
                TwinningId.of(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
