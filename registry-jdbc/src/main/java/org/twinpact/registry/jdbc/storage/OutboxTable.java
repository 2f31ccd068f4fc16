package org.twinpact.registry.jdbc.storage;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.twinning.TwinningId;

/**
 * The unsent messages of a tenant. A message's row never changes. Its delivery state is inserted as rows of
 * {@link AttemptTable}. No transaction therefore changes or locks a row that another transaction waits for. H2 loses
 * such changes, and they corrupt the index of a file.
 */
public final class OutboxTable {
    private static final String AGGREGATE = "twinning";

    static final String COLUMNS = "id, aggregatetype, aggregateid, type, payload, tenant, sequence, part, recipient";

    private static final String INSERT =
            "insert into twinning.tw_outbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * The oldest messages after a place, each with its newest attempt and with the first message of its twinning. Every
     * part follows an index and reads a bounded number of rows. A comparison of pairs would not follow one on MariaDB.
     */
    private static final String OLDEST = """
            select m.id, m.created_at, coalesce(t.revision, 0), coalesce(t.attempts, 0), t.open_from,
              (select e.id from twinning.tw_outbox e where e.tenant = m.tenant and e.aggregateid = m.aggregateid
              order by e.tenant, e.aggregateid, e.sequence, e.part, e.created_at, e.id fetch first 1 rows only)
            from (select tenant, id, aggregateid, created_at from twinning.tw_outbox
              where tenant = ? and created_at >= ? and (created_at > ? or id > ?)
              order by tenant, created_at, id fetch first ? rows only) m
            left join twinning.tw_outbox_attempt t on t.tenant = m.tenant and t.message_id = m.id
              and t.revision = (select max(n.revision) from twinning.tw_outbox_attempt n
              where n.tenant = m.tenant and n.message_id = m.id)
            order by m.created_at, m.id""";

    private static final int PAGE = 1000;

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

    /** Returns the id of a message, which is always the same, so that recipients can detect duplicates. */
    UUID id(TwinningId twinning, OutboxMessage message) {
        String name = String.join("/", "twinpact-outbox", tenant, twinning.toString(), message.key());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the oldest due messages, each at its newest revision. Only the first message of each twinning is due. The
     * second waits until the first is sent or dead.
     */
    public List<DeliveryAttempt> due(OffsetDateTime now, int most) throws SQLException {
        session.planForCurrentSize();
        List<DeliveryAttempt> due = new ArrayList<>();
        Waiting last = Waiting.NONE;
        List<Waiting> page;
        do {
            page = oldest(last);
            page.stream()
                    .filter(message -> message.isFirst && !message.openFrom.isAfter(now))
                    .map(Waiting::attempt)
                    .forEach(due::add);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (due.size() < most && page.size() == PAGE);
        return due.subList(0, Math.min(most, due.size()));
    }

    private List<Waiting> oldest(Waiting after) throws SQLException {
        return session.list(OutboxTable::waiting, OLDEST, tenant, after.since, after.since, after.attempt.id(), PAGE);
    }

    private static Waiting waiting(SqlRow row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        boolean isUntried = row.getString(5) == null;
        return new Waiting(
                new DeliveryAttempt(id, row.getInt(3), row.getInt(4)),
                row.getObject(2, OffsetDateTime.class),
                isUntried ? Waiting.NONE.openFrom : row.getObject(5, OffsetDateTime.class),
                id.equals(row.getObject(6, UUID.class)));
    }

    /** A message in the order of age, and whether it is the first of its twinning. */
    private record Waiting(DeliveryAttempt attempt, OffsetDateTime since, OffsetDateTime openFrom, boolean isFirst) {
        static final Waiting NONE = new Waiting(
                new DeliveryAttempt(new UUID(0, 0), 0, 0),
                Instant.EPOCH.atOffset(ZoneOffset.UTC),
                Instant.EPOCH.atOffset(ZoneOffset.UTC),
                false);
    }

    /**
     * Returns the messages with the given ids.
     *
     * @throws SQLIntegrityConstraintViolationException if one of them no longer exists
     */
    public Map<UUID, ClaimedMessage> messages(List<UUID> ids) throws SQLException {
        List<ClaimedMessage> messages = session.list(
                OutboxTable::message,
                MESSAGES + in(ids.size()),
                Stream.concat(Stream.of(tenant), ids.stream()).toArray());
        require(ids.size(), messages.size());
        return messages.stream().collect(Collectors.toMap(ClaimedMessage::id, Function.identity()));
    }

    /**
     * Requires that a message exists. The key of its delivery row may have been free only because the message was
     * deleted.
     *
     * @throws SQLIntegrityConstraintViolationException if it does not exist
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

    static ClaimedMessage message(SqlRow row) throws SQLException {
        return new ClaimedMessage(
                row.getObject(1, UUID.class),
                TwinningId.of(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
