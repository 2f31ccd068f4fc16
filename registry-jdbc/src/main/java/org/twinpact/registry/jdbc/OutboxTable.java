package org.twinpact.registry.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.registry.Message;
import org.twinpact.twinning.TwinningId;

/**
 * The letters of a tenant that are not sent yet. A letter's row never changes: what becomes of it is inserted as its next
 * turn, whose key lets one pass. So nobody ever changes or locks a row that another waits for; H2 loses such changes,
 * and in a file it breaks the index with them.
 */
final class OutboxTable {
    private static final String AGGREGATE = "twinning";

    private static final String COLUMNS =
            "id, aggregatetype, aggregateid, type, payload, tenant, sequence, part, recipient";

    private static final String INSERT =
            "insert into twinning.tw_outbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String NEWEST = " and not exists (select 1 from twinning.tw_outbox_turn n"
            + " where n.tenant = t.tenant and n.message_id = t.message_id and n.turn > t.turn)";

    /** Of each twinning the first alone: the second waits until the first is sent or dead. */
    private static final String OPEN = """
            select m.id, coalesce(t.turn, 0), coalesce(t.attempts, 0) from twinning.tw_outbox m
            left join twinning.tw_outbox_turn t on t.tenant = m.tenant and t.message_id = m.id""" + NEWEST + " where m.tenant = ?" + """
             and (t.turn is null or t.open_from <= ?) and not exists (
              select 1 from twinning.tw_outbox e where e.tenant = m.tenant and e.aggregateid = m.aggregateid
              and (e.sequence < m.sequence or e.sequence = m.sequence and e.part < m.part))
            order by m.tenant, m.created_at, m.id fetch first ? rows only""";

    private static final String LETTERS = """
            select m.id, m.aggregateid, m.sequence, m.type, m.recipient, m.payload
            from twinning.tw_outbox m where m.tenant = ? and m.id in (""";

    private static final String DEAD = """
            select m.id, m.aggregateid, m.sequence, m.type, m.recipient, m.payload, t.attempts, t.failure
            from twinning.tw_outbox_dead m
            join twinning.tw_outbox_turn t on t.tenant = m.tenant and t.message_id = m.id""" + NEWEST + " where m.tenant = ?";

    private static final String AFTER = " and m.id > ?";

    private static final String PAGE = " order by m.id fetch first ? rows only";

    private static final String DEAD_TURN = """
            select max(t.turn) from twinning.tw_outbox_dead m
            join twinning.tw_outbox_turn t on t.tenant = m.tenant and t.message_id = m.id
            where m.tenant = ? and m.id = ? group by m.id""";

    private static final String TAKE_TURN = """
            insert into twinning.tw_outbox_turn (tenant, message_id, turn, attempts, open_from, worker, failure)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String END_TURNS = """
            insert into twinning.tw_outbox_turn (tenant, message_id, turn, attempts, open_from)
            select tenant, message_id, turn + 1, attempts, open_from from twinning.tw_outbox_turn
            where tenant = ? and message_id""";

    private static final String ONE_TURN = "message_id = ? and turn = ?";

    private static final String TURN = """
            select max(turn) from twinning.tw_outbox_turn where tenant = ? and message_id = ?""";

    private static final String DELETE_TURNS =
            "delete from twinning.tw_outbox_turn where tenant = ? and message_id = ?";

    private static final String KEY = " where tenant = ? and id = ?";

    private static final String THERE = "select 1 from twinning.tw_outbox" + KEY;

    private static final String DELETE = "delete from twinning.tw_outbox" + KEY;

    private static final String DELETE_ALL = "delete from twinning.tw_outbox where tenant = ? and id";

    private static final String DELETE_TURNS_OF_ALL =
            "delete from twinning.tw_outbox_turn where tenant = ? and message_id";

    private static final String DELETE_DEAD = "delete from twinning.tw_outbox_dead" + KEY;

    private static final String BURY = "insert into twinning.tw_outbox_dead (" + COLUMNS + ", created_at) select "
            + COLUMNS + ", created_at from twinning.tw_outbox" + KEY;

    private static final String RAISE = "insert into twinning.tw_outbox (" + COLUMNS + ", created_at) select " + COLUMNS
            + ", created_at from twinning.tw_outbox_dead" + KEY;

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
        return session.now();
    }

    /** Letters that are open at a moment, each at its newest turn. */
    List<Turn> open(OffsetDateTime now, int most) throws SQLException {
        return session.list(
                row -> new Turn(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)), OPEN, tenant, now, most);
    }

    /**
     * Inserts the next turns of some letters; fails with a violated key where others were faster.
     *
     * @param turns each with its new number and the attempts until then
     */
    void take(List<Turn> turns, OffsetDateTime openFrom, String worker) throws SQLException {
        session.batch(
                TAKE_TURN,
                turns.stream()
                        .map(turn ->
                                new Object[] {tenant, turn.id(), turn.number(), turn.attempts(), openFrom, worker, null
                                })
                        .toList());
    }

    /** Lets a letter wait, in a turn that nobody must have taken. */
    void take(Turn turn, OffsetDateTime openFrom, String failure) throws SQLException {
        session.update(TAKE_TURN, tenant, turn.id(), turn.number(), turn.attempts(), openFrom, null, failure);
    }

    /**
     * Finds out that a turn is the newest of a letter.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not
     */
    void require(UUID id, int turn) throws SQLException {
        if (session.first(row -> row.getInt(1), TURN, tenant, id).orElse(0) != turn) {
            throw new SQLIntegrityConstraintViolationException("the letter is at another turn", "23000");
        }
    }

    /**
     * The letters of some ids.
     *
     * @throws SQLTransactionRollbackException if one of them is gone
     */
    Map<UUID, Letter> letters(List<UUID> ids) throws SQLException {
        List<Letter> letters = session.list(
                OutboxTable::letter,
                LETTERS + "?, ".repeat(ids.size() - 1) + "?)",
                Stream.concat(Stream.of(tenant), ids.stream()).toArray());
        if (letters.size() != ids.size()) {
            throw new SQLTransactionRollbackException("a letter went while it was claimed", "40001");
        }
        return letters.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
    }

    /** The first dead letters, or those after an id. */
    List<DeadLetter> dead(int most, Optional<UUID> after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant));
        after.ifPresent(values::add);
        values.add(most);
        return session.list(
                row -> new DeadLetter(letter(row), row.getInt(7), row.getString(8)),
                DEAD + (after.isPresent() ? AFTER : "") + PAGE,
                values.toArray());
    }

    /** The turn a dead letter is at; empty if there is no such dead letter. */
    Optional<Integer> deadTurn(UUID id) throws SQLException {
        return session.first(row -> row.getInt(1), DEAD_TURN, tenant, id);
    }

    /**
     * Finds out that a letter is still there; its turn's key may have been free only because it was deleted.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not
     */
    void requireThere(UUID id) throws SQLException {
        requireOne(session.list(row -> 1, THERE, tenant, id).size());
    }

    /**
     * Inserts the last turns of some letters behind the ones they are at.
     *
     * @param turns the turns they are at
     * @throws SQLException a violated key if one is at a later turn, or at none
     */
    void end(List<Turn> turns) throws SQLException {
        // The ids stand for themselves too, because H2 finds no index in the pairs.
        String pairs = " and (" + ONE_TURN + (" or " + ONE_TURN).repeat(turns.size() - 1) + ")";
        Stream<Object> ids = turns.stream().map(Turn::id);
        Stream<Object> keys = turns.stream().flatMap(turn -> Stream.of(turn.id(), turn.number()));
        Object[] values = Stream.of(Stream.<Object>of(tenant), ids, keys)
                .flatMap(part -> part)
                .toArray();
        require(turns.size(), session.update(END_TURNS + in(turns.size()) + pairs, values));
    }

    /** Deletes letters and all that is known of them, for whoever ended their turns. */
    void delete(List<UUID> ids) throws SQLException {
        Object[] values = Stream.concat(Stream.of(tenant), ids.stream()).toArray();
        require(ids.size(), session.update(DELETE_ALL + in(ids.size()), values));
        session.update(DELETE_TURNS_OF_ALL + in(ids.size()), values);
    }

    private static String in(int values) {
        return " in (" + "?, ".repeat(values - 1) + "?)";
    }

    /** Deletes a dead letter and all that is known of it, for whoever took its last turn. */
    void deleteDead(UUID id) throws SQLException {
        requireOne(session.update(DELETE_DEAD, tenant, id));
        session.update(DELETE_TURNS, tenant, id);
    }

    /** Lays a letter among the dead, for whoever took its last turn. */
    void bury(UUID id) throws SQLException {
        requireOne(session.update(BURY, tenant, id));
        requireOne(session.update(DELETE, tenant, id));
    }

    /** Puts a dead letter back, for whoever took its next turn. */
    void raise(UUID id) throws SQLException {
        requireOne(session.update(RAISE, tenant, id));
        requireOne(session.update(DELETE_DEAD, tenant, id));
    }

    private static void requireOne(int changed) throws SQLException {
        require(1, changed);
    }

    private static void require(int expected, int changed) throws SQLException {
        if (changed != expected) {
            throw new SQLIntegrityConstraintViolationException("the letter is gone", "23000");
        }
    }

    /** A letter at one of its turns, after some attempts. */
    record Turn(UUID id, int number, int attempts) {
        /** The turn of the next attempt. */
        Turn nextAttempt() {
            return new Turn(id, number + 1, attempts + 1);
        }

        /** The next turn, which is no attempt. */
        Turn next() {
            return new Turn(id, number + 1, attempts);
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
