package org.twinpact.registry.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinpact.registry.Message;
import org.twinpact.twinning.TwinningId;

/**
 * The letters of a tenant that are not sent yet. A row is changed only by whoever has locked it and then inserted the
 * letter's next turn, whose key lets one pass whatever the lock is worth. Nobody waits for the row of a letter, because
 * H2 can lose the change of a row that others wait for, and all take lock and turn in this order.
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

    private static final String TURN = "select turn from twinning.tw_outbox where tenant = ? and id = ?";

    private static final String LOCK = TURN + " for update skip locked";

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

    /**
     * Takes the turn after one that the letter is at.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not there or at another turn
     * @throws SQLTransactionRollbackException if somebody has it locked just now
     */
    void takeTurn(UUID id, int after) throws SQLException {
        if (turn(LOCK, id).filter(turn -> turn == after).isEmpty()) {
            throw turn(TURN, id).filter(turn -> turn == after).isEmpty()
                    ? new SQLIntegrityConstraintViolationException("the letter is at another turn", "23000")
                    : new SQLTransactionRollbackException("the letter is locked", "40001");
        }
        session.update(TAKE_TURN, tenant, id, after + 1);
    }

    private Optional<Integer> turn(String sql, UUID id) throws SQLException {
        return session.first(row -> row.getInt(1), sql, tenant, id);
    }

    /** Puts letters into the worker's hand until the given moment. */
    void lease(List<Delivery> deliveries, String worker, OffsetDateTime until) throws SQLException {
        Stream<Object> ids =
                deliveries.stream().map(delivery -> delivery.letter().id());
        int leased = session.update(
                LEASE + "?, ".repeat(deliveries.size() - 1) + "?)",
                Stream.concat(Stream.of(worker, until, tenant), ids).toArray());
        if (leased != deliveries.size()) {
            throw new SQLTransactionRollbackException("a letter went while it was claimed", "40001");
        }
    }

    /** Lets a letter at the turn wait, open or dead, for whoever took the next one. */
    void put(UUID id, int turn, Waiting waiting) throws SQLException {
        requireOne(session.update(
                CHANGE_ONE,
                null,
                waiting.state(),
                waiting.attempts(),
                waiting.from(),
                waiting.failure(),
                tenant,
                id,
                turn));
    }

    /** Deletes a letter at the turn, for whoever took the next one. */
    void delete(UUID id, int turn) throws SQLException {
        requireOne(session.update(DELETE, tenant, id, turn));
        session.update(DELETE_TURNS, tenant, id);
    }

    private static void requireOne(int changed) throws SQLException {
        if (changed != 1) {
            throw new SQLTransactionRollbackException(changed + " letters are at that turn", "40001");
        }
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
