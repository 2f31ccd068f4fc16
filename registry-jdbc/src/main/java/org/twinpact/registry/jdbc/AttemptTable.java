package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What became of a tenant's messages. A turn is inserted under a key that lets one pass, and never changes. */
final class AttemptTable {
    /** That {@code t} is the newest turn of its message. */
    static final String NEWEST = " and not exists (select 1 from twinning.tw_outbox_attempt n"
            + " where n.tenant = t.tenant and n.message_id = t.message_id and n.revision > t.revision)";

    private static final String TAKE = """
            insert into twinning.tw_outbox_attempt (tenant, message_id, revision, attempts, open_from, worker, failure)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String END = """
            insert into twinning.tw_outbox_attempt (tenant, message_id, revision, attempts, open_from)
            select tenant, message_id, revision + 1, attempts, open_from from twinning.tw_outbox_attempt
            where tenant = ? and message_id""";

    private static final String ONE = "message_id = ? and revision = ?";

    private static final String LAST = """
            select max(revision) from twinning.tw_outbox_attempt where tenant = ? and message_id = ?""";

    private static final String DELETE = "delete from twinning.tw_outbox_attempt where tenant = ? and message_id";

    private final Session session;
    private final String tenant;

    AttemptTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** The moment by the clock of the database, which all workers share. */
    OffsetDateTime now() throws SQLException {
        return session.now();
    }

    /**
     * Inserts the next turns of some messages; fails with a violated key where others were faster.
     *
     * @param attempts each with its new number and the attempts until then
     */
    void take(List<DeliveryAttempt> attempts, OffsetDateTime openFrom, String worker) throws SQLException {
        session.batch(
                TAKE,
                attempts.stream()
                        .map(attempt ->
                                new Object[] {tenant, attempt.id(), attempt.revision(), attempt.attempts(), openFrom, worker, null
                                })
                        .toList());
    }

    /** Lets a message wait, in a turn that nobody must have taken. */
    void take(DeliveryAttempt attempt, OffsetDateTime openFrom, String failure) throws SQLException {
        session.update(TAKE, tenant, attempt.id(), attempt.revision(), attempt.attempts(), openFrom, null, failure);
    }

    /**
     * Finds out that a turn is the newest of a message.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not
     */
    void require(UUID id, int revision) throws SQLException {
        if (session.first(row -> row.getInt(1), LAST, tenant, id).orElse(0) != revision) {
            throw new SQLIntegrityConstraintViolationException("the message is at another revision", "23000");
        }
    }

    /**
     * Inserts the last turns of some messages behind the ones they are at.
     *
     * @param attempts the turns they are at
     * @throws SQLException a violated key if one is at a later turn, or at none
     */
    void end(List<DeliveryAttempt> attempts) throws SQLException {
        // The ids stand for themselves too, because H2 finds no index in the pairs.
        String pairs = " and (" + ONE + (" or " + ONE).repeat(attempts.size() - 1) + ")";
        Stream<Object> ids = attempts.stream().map(DeliveryAttempt::id);
        Stream<Object> keys = attempts.stream().flatMap(attempt -> Stream.of(attempt.id(), attempt.revision()));
        Object[] values = Stream.of(Stream.<Object>of(tenant), ids, keys)
                .flatMap(part -> part)
                .toArray();
        OutboxTable.require(attempts.size(), session.update(END + OutboxTable.in(attempts.size()) + pairs, values));
    }

    /** Deletes all turns of some messages, for whoever ended them. */
    void delete(List<UUID> ids) throws SQLException {
        session.update(
                DELETE + OutboxTable.in(ids.size()),
                Stream.concat(Stream.of(tenant), ids.stream()).toArray());
    }
}
