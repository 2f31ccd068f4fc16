package org.twinpact.registry.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinpact.registry.Message;
import org.twinpact.twinning.TwinningId;

/**
 * The letters of a tenant that are not sent yet. A row is changed only by whoever has inserted the letter's next turn,
 * so that one wins whatever locks are worth, and nobody waits for a row that another changes: H2 can lose such changes.
 */
final class OutboxTable {
    private static final String AGGREGATE = "twinning";

    private static final String INSERT = """
            insert into twinning.tw_outbox
            (id, aggregatetype, aggregateid, type, payload, tenant, sequence, part, recipient)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LETTER =
            "select m.id, m.aggregateid, m.sequence, m.type, m.recipient, m.payload, m.attempts, m.turn, m.failure"
                    + " from twinning.tw_outbox m where m.tenant = ?";

    /** Of each twinning the first alone: the second waits until the first is sent or dead. */
    private static final String OPEN = LETTER + """
             and m.state = 'OPEN' and m.open_from <= ? and not exists (
              select 1 from twinning.tw_outbox e
              where e.tenant = m.tenant and e.aggregateid = m.aggregateid and e.state = 'OPEN'
              and (e.sequence < m.sequence or e.sequence = m.sequence and e.part < m.part))
            order by m.tenant, m.state, m.open_from, m.id fetch first ? rows only for update skip locked""";

    private static final String DEAD = LETTER + " and m.state = 'DEAD'";

    private static final String AFTER = " and m.id > ?";

    private static final String PAGE = " order by m.id fetch first ? rows only";

    private static final String NOW = "select current_timestamp";

    private static final String DEAD_TURN =
            "select turn from twinning.tw_outbox where tenant = ? and id = ? and state = 'DEAD'";

    private static final String TAKE_TURN =
            "insert into twinning.tw_outbox_turn (tenant, message_id, turn) values (?, ?, ?)";

    private static final String DELETE_TURNS =
            "delete from twinning.tw_outbox_turn where tenant = ? and message_id = ?";

    private static final String DELETE = "delete from twinning.tw_outbox where tenant = ? and id = ? and turn = ?";

    private static final String CHANGE = "update twinning.tw_outbox set turn = turn + 1, worker = ?,";

    private static final String LEASE = CHANGE + " attempts = attempts + 1, open_from = ? where tenant = ? and id in (";

    private static final String CHANGE_ONE =
            CHANGE + " state = ?, attempts = ?, open_from = ?, failure = ? where tenant = ? and id = ? and turn = ?";

    private final Session session;
    private final String tenant;

    OutboxTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Puts messages behind those of earlier events, in their order. */
    void put(TwinningId twinning, List<Message> messages) throws SQLException {
        put(twinning, messages, 0);
    }

    /** Puts a message behind all those of its event. */
    void putLast(TwinningId twinning, Message message) throws SQLException {
        put(twinning, List.of(message), Short.MAX_VALUE);
    }

    private void put(TwinningId twinning, List<Message> messages, int part) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Message message : messages) {
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

    /** The same message has the same id each time, which makes the id what repetitions are told by. */
    private UUID id(TwinningId twinning, Message message) {
        String name = String.join("/", "twinpact-outbox", tenant, twinning.toString(), message.key());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The moment by the clock of the database, which all workers share. */
    OffsetDateTime now() throws SQLException {
        return session.first(row -> row.getObject(1, OffsetDateTime.class), NOW).orElseThrow();
    }

    /** Letters that are open at a moment, locked, each with the attempt and turn that come next. */
    List<Delivery> open(OffsetDateTime now, int most) throws SQLException {
        return session.list(
                row -> new Delivery(letter(row), row.getInt(7) + 1, row.getInt(8) + 1), OPEN, tenant, now, most);
    }

    /** The first dead letters, or those after an id. */
    List<DeadLetter> dead(int most, Optional<UUID> after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant));
        after.ifPresent(values::add);
        values.add(most);
        return session.list(
                row -> new DeadLetter(letter(row), row.getInt(7), row.getString(9)),
                DEAD + (after.isPresent() ? AFTER : "") + PAGE,
                values.toArray());
    }

    /** The turn a dead letter is at; empty if there is no such dead letter. */
    Optional<Integer> deadTurn(UUID id) throws SQLException {
        return session.first(row -> row.getInt(1), DEAD_TURN, tenant, id);
    }

    /** Fails with a violated key where others were faster. */
    void takeTurns(List<Delivery> deliveries) throws SQLException {
        session.batch(
                TAKE_TURN,
                deliveries.stream()
                        .map(delivery -> new Object[] {tenant, delivery.letter().id(), delivery.turn()})
                        .toList());
    }

    /** Fails with a violated key where others were faster. */
    void takeTurn(UUID id, int turn) throws SQLException {
        session.update(TAKE_TURN, tenant, id, turn);
    }

    /** How many letters are now in the worker's hand until the given moment. */
    int lease(List<Delivery> deliveries, String worker, OffsetDateTime until) throws SQLException {
        Stream<Object> ids =
                deliveries.stream().map(delivery -> delivery.letter().id());
        return session.update(
                LEASE + "?, ".repeat(deliveries.size() - 1) + "?)",
                Stream.concat(Stream.of(worker, until, tenant), ids).toArray());
    }

    /** Whether the letter was at that turn; it waits now, open or dead. */
    boolean put(UUID id, int turn, Waiting waiting) throws SQLException {
        return session.update(
                        CHANGE_ONE,
                        null,
                        waiting.state(),
                        waiting.attempts(),
                        waiting.from(),
                        waiting.failure(),
                        tenant,
                        id,
                        turn)
                == 1;
    }

    /** Whether the letter was there at that turn. */
    boolean delete(UUID id, int turn) throws SQLException {
        boolean there = session.update(DELETE, tenant, id, turn) == 1;
        session.update(DELETE_TURNS, tenant, id);
        return there;
    }

    /** How a letter waits that nobody has in hand. */
    record Waiting(String state, int attempts, OffsetDateTime from, String failure) {
        static Waiting open(int attempts, OffsetDateTime from, String failure) {
            return new Waiting("OPEN", attempts, from, failure);
        }

        static Waiting dead(int attempts, OffsetDateTime since, String failure) {
            return new Waiting("DEAD", attempts, since, failure);
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject(1, UUID.class),
                TwinningId.of(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
