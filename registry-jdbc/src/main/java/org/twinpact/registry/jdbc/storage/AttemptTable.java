package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinpact.registry.jdbc.session.Session;

/**
 * The delivery attempts of a tenant's messages. A row never changes. The primary key admits one of several concurrent
 * workers.
 */
public final class AttemptTable {
    /** The condition that {@code t} is the row of a message with the highest revision. */
    static final String NEWEST = " and not exists (select 1 from twinning.tw_outbox_attempt n"
            + " where n.tenant = t.tenant and n.message_id = t.message_id and n.revision > t.revision)";

    private static final String INSERT = """
            insert into twinning.tw_outbox_attempt
            (tenant, message_id, revision, attempts, open_from, worker, failure)
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

    /** Returns the time by the clock of the database, which all workers share. */
    public OffsetDateTime now() throws SQLException {
        return session.now();
    }

    /**
     * Adds the leases of claimed messages.
     *
     * @throws SQLException a duplicate key if another worker was faster
     */
    public void add(List<DeliveryAttempt> attempts, OffsetDateTime openFrom, String worker) throws SQLException {
        session.batch(
                INSERT,
                attempts.stream()
                        .map(attempt -> new Object[] {
                            tenant, attempt.id(), attempt.revision(), attempt.attempts(), openFrom, worker, null
                        })
                        .toList());
    }

    /**
     * Postpones a message.
     *
     * @throws SQLException a duplicate key if another worker has the revision
     */
    public void add(DeliveryAttempt attempt, OffsetDateTime openFrom, String failure) throws SQLException {
        session.update(INSERT, tenant, attempt.id(), attempt.revision(), attempt.attempts(), openFrom, null, failure);
    }

    /**
     * Requires that a revision is the newest of a message.
     *
     * @throws SQLIntegrityConstraintViolationException if it is not
     */
    public void require(UUID id, int revision) throws SQLException {
        if (session.first(row -> row.getInt(1), LAST, tenant, id).orElse(0) != revision) {
            throw new SQLIntegrityConstraintViolationException("the message is at another revision", "23000");
        }
    }

    /**
     * Adds the last row of each message.
     *
     * @param attempts the current rows
     * @throws SQLException a violated constraint if a message has a later revision, or none
     */
    public void end(List<DeliveryAttempt> attempts) throws SQLException {
        // The ids are listed separately too, because H2 uses no index for the pairs.
        String pairs = " and (" + ONE + (" or " + ONE).repeat(attempts.size() - 1) + ")";
        Stream<Object> ids = attempts.stream().map(DeliveryAttempt::id);
        Stream<Object> keys = attempts.stream().flatMap(attempt -> Stream.of(attempt.id(), attempt.revision()));
        Object[] values = Stream.of(Stream.<Object>of(tenant), ids, keys)
                .flatMap(part -> part)
                .toArray();
        OutboxTable.require(attempts.size(), session.update(END + OutboxTable.in(attempts.size()) + pairs, values));
    }

    /** Deletes all rows of the given messages. Call only after adding their last rows. */
    public void delete(List<UUID> ids) throws SQLException {
        session.update(
                DELETE + OutboxTable.in(ids.size()),
                Stream.concat(Stream.of(tenant), ids.stream()).toArray());
    }
}
