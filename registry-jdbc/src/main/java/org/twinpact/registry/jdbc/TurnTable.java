package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What became of a tenant's letters. A turn is inserted under a key that lets one pass, and never changes. */
final class TurnTable {
    /** That {@code t} is the newest turn of its letter. */
    static final String NEWEST = " and not exists (select 1 from twinning.tw_outbox_turn n"
            + " where n.tenant = t.tenant and n.message_id = t.message_id and n.turn > t.turn)";

    private static final String TAKE = """
            insert into twinning.tw_outbox_turn (tenant, message_id, turn, attempts, open_from, worker, failure)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String END = """
            insert into twinning.tw_outbox_turn (tenant, message_id, turn, attempts, open_from)
            select tenant, message_id, turn + 1, attempts, open_from from twinning.tw_outbox_turn
            where tenant = ? and message_id""";

    private static final String ONE = "message_id = ? and turn = ?";

    private static final String LAST = """
            select max(turn) from twinning.tw_outbox_turn where tenant = ? and message_id = ?""";

    private static final String DELETE = "delete from twinning.tw_outbox_turn where tenant = ? and message_id";

    private final Session session;
    private final String tenant;

    TurnTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** The moment by the clock of the database, which all workers share. */
    OffsetDateTime now() throws SQLException {
        return session.now();
    }

    /**
     * Inserts the next turns of some letters; fails with a violated key where others were faster.
     *
     * @param turns each with its new number and the attempts until then
     */
    void take(List<Turn> turns, OffsetDateTime openFrom, String worker) throws SQLException {
        session.batch(
                TAKE,
                turns.stream()
                        .map(turn ->
                                new Object[] {tenant, turn.id(), turn.number(), turn.attempts(), openFrom, worker, null
                                })
                        .toList());
    }

    /** Lets a letter wait, in a turn that nobody must have taken. */
    void take(Turn turn, OffsetDateTime openFrom, String failure) throws SQLException {
        session.update(TAKE, tenant, turn.id(), turn.number(), turn.attempts(), openFrom, null, failure);
    }

    /**
     * Finds out that a turn is the newest of a letter.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not
     */
    void require(UUID id, int turn) throws SQLException {
        if (session.first(row -> row.getInt(1), LAST, tenant, id).orElse(0) != turn) {
            throw new SQLIntegrityConstraintViolationException("the letter is at another turn", "23000");
        }
    }

    /**
     * Inserts the last turns of some letters behind the ones they are at.
     *
     * @param turns the turns they are at
     * @throws SQLException a violated key if one is at a later turn, or at none
     */
    void end(List<Turn> turns) throws SQLException {
        // The ids stand for themselves too, because H2 finds no index in the pairs.
        String pairs = " and (" + ONE + (" or " + ONE).repeat(turns.size() - 1) + ")";
        Stream<Object> ids = turns.stream().map(Turn::id);
        Stream<Object> keys = turns.stream().flatMap(turn -> Stream.of(turn.id(), turn.number()));
        Object[] values = Stream.of(Stream.<Object>of(tenant), ids, keys)
                .flatMap(part -> part)
                .toArray();
        OutboxTable.require(turns.size(), session.update(END + OutboxTable.in(turns.size()) + pairs, values));
    }

    /** Deletes all turns of some letters, for whoever ended them. */
    void delete(List<UUID> ids) throws SQLException {
        session.update(
                DELETE + OutboxTable.in(ids.size()),
                Stream.concat(Stream.of(tenant), ids.stream()).toArray());
    }
}
