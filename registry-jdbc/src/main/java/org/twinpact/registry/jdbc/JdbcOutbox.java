package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.twinpact.registry.RegistryException;

/**
 * The messages and notices that accepted acts gave rise to, until they are sent. Workers claim some, send them with no
 * transaction open, and say how it went:
 *
 * <pre>{@code
 * for (Delivery delivery : outbox.claim(50, Duration.ofMinutes(5), "worker-1")) {
 *     try {
 *         post.send(delivery.message());
 *         outbox.delivered(delivery);
 *     } catch (IOException e) {
 *         outbox.failed(delivery, e.toString());
 *     }
 * }
 * }</pre>
 *
 * <p>Each message is sent at least once: a worker that dies holds its messages only until their lease ends, by the clock of
 * the database, and then another gets them, so a recipient may get one twice and tells it by {@link ClaimedMessage#id()}. The
 * messages of one twinning are sent in the order of its events, one at a time: none is given out while an earlier one is
 * open, leased or waits after a failure. A message that failed too often is dead. It no longer holds up those behind it,
 * because one unreachable recipient must not silence a twinning; put back, it is sent late, and its sequence says so.
 *
 * <p>A message that was delivered is deleted. The five columns {@code id, aggregatetype, aggregateid, type, payload} of the
 * table {@code tw_outbox} are those that Debezium's outbox event router reads with its settings as they come; a host that
 * lets Debezium read the table does not claim. See {@code OUTBOX.md}.
 *
 * <p>Every call is a transaction of its own, at read committed, to which the host leaves the connections of H2 and
 * PostgreSQL: at repeatable read, and on H2 at serializable too, a message that was just delivered may be given out again;
 * at serializable on PostgreSQL more calls fail for a conflict. Thread-safe; rejects null with a
 * {@link NullPointerException}; a failure of the database is a {@link RegistryException}, after which the message is as it
 * was or as was asked.
 */
public final class JdbcOutbox {
    private static final int ATTEMPTS = 8;
    private static final int MOST = 500;
    private static final int WORKER = 100;

    private final Database database;
    private final String tenant;
    private final Backoff backoff;

    JdbcOutbox(Database database, String tenant, Backoff backoff) {
        this.database = database;
        this.tenant = tenant;
        this.backoff = backoff;
    }

    /** The same outbox with other waits after failures. */
    public JdbcOutbox withBackoff(Backoff backoff) {
        return new JdbcOutbox(database, tenant, Objects.requireNonNull(backoff, "backoff"));
    }

    /**
     * Takes messages in hand, one of each twinning at most and among those that are open for longest.
     *
     * @param most 1 to 500
     * @param lease how long nobody else gets them, a millisecond to a day: longer than it takes to send all of them
     * @param worker who takes them, for people who look at the table; 1 to 100 characters
     * @return none where none are open, or where others were faster
     * @throws IllegalArgumentException if one of the three is out of its bounds
     */
    public List<Delivery> claim(int most, Duration lease, String worker) {
        requireMost(most);
        requireLease(lease);
        requireWorker(worker);
        List<Delivery> taken = new ArrayList<>();
        for (int attempt = 1, share = most; attempt <= ATTEMPTS; attempt++, share = Math.max(1, share / 2)) {
            int fewer = share;
            if (isFirst("letters cannot be claimed", tables -> {
                taken.clear();
                taken.addAll(new Claim(tables, lease, worker, backoff).take(fewer));
            })) {
                return List.copyOf(taken);
            }
        }
        return List.of();
    }

    /**
     * Says that a message was sent, and deletes it.
     *
     * @return whether it was the caller's; if not, its lease had ended and another took it, or it was answered before
     */
    public boolean delivered(Delivery delivery) {
        return isDelivered(List.of(Objects.requireNonNull(delivery, "delivery")));
    }

    /**
     * Says that several messages were sent, which takes hardly longer than one.
     *
     * @param deliveries at most 500; the same one twice counts once
     * @return those that were not the caller's
     */
    public List<Delivery> allDelivered(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        requireMost(deliveries.size());
        List<Delivery> answered = deliveries.stream().distinct().toList();
        return isDelivered(answered)
                ? List.of()
                : answered.stream().filter(delivery -> !delivered(delivery)).toList();
    }

    /** Whether all are the caller's, and are deleted. */
    private boolean isDelivered(List<Delivery> deliveries) {
        // All in one order of ids, so that two that meet do not wait for each other in a circle.
        List<DeliveryAttempt> attempts = deliveries.stream()
                .map(DeliveryAttempt::of)
                .sorted(Comparator.comparing(DeliveryAttempt::id))
                .toList();
        return isFirst("the delivery of " + attempts.size() + " letters", tables -> {
            List<UUID> ids = attempts.stream().map(DeliveryAttempt::id).toList();
            tables.attempts().end(attempts);
            tables.messages().delete(ids);
            tables.attempts().delete(ids);
        });
    }

    /**
     * Says that a message could not be sent. It waits and is open again, or is dead where that was the last attempt.
     *
     * @param reason why, for people; cut at 500 characters. Keep names and addresses of people out of it
     * @return whether it was the caller's; if not, its lease had ended and another took it, or it was answered before
     */
    public boolean failed(Delivery delivery, String reason) {
        String why = SanitizedLine.of(Objects.requireNonNull(reason, "reason"));
        UUID id = delivery.message().id();
        boolean last = delivery.attempt() >= backoff.attempts();
        return atRevision(id, delivery.revision(), tables -> {
            AttemptTable attempts = tables.attempts();
            attempts.take(DeliveryAttempt.of(delivery).next(), attempts.now().plus(backoff.after(delivery.attempt())), why);
            if (last) {
                tables.dead().bury(id);
            } else {
                tables.messages().requireThere(id);
            }
        });
    }

    /**
     * The first dead letters, in the order of their ids.
     *
     * @param most 1 to 500
     */
    public List<DeadLetter> dead(int most) {
        return dead(most, Optional.empty());
    }

    /**
     * The dead letters behind one of them, in the order of their ids.
     *
     * @param most 1 to 500
     */
    public List<DeadLetter> dead(int most, UUID after) {
        return dead(most, Optional.of(after));
    }

    /**
     * Opens a dead letter again, with all its attempts before it.
     *
     * @return whether there was such a dead letter
     */
    public boolean requeue(UUID id) {
        return deadRevision(id)
                .map(revision -> atRevision(id, revision, tables -> {
                    tables.takeAnew(id, revision);
                    tables.dead().raise(id);
                }))
                .orElse(false);
    }

    /**
     * Deletes a dead letter, because a person has seen to it in another way.
     *
     * @return whether there was such a dead letter
     */
    public boolean discard(UUID id) {
        return deadRevision(id)
                .map(revision -> atRevision(id, revision, tables -> {
                    tables.takeAnew(id, revision);
                    tables.dead().delete(id);
                    tables.attempts().delete(List.of(id));
                }))
                .orElse(false);
    }

    private List<DeadLetter> dead(int most, Optional<UUID> after) {
        requireMost(most);
        return read(table -> table.messages(most, after));
    }

    private Optional<Integer> deadRevision(UUID id) {
        Objects.requireNonNull(id, "id");
        return read(table -> table.turn(id));
    }

    private <R> R read(Reading<R> reading) {
        try {
            return database.read(session -> reading.of(new DeadLetterTable(session, tenant)));
        } catch (SQLException e) {
            throw SqlExceptionTranslator.onRead("dead letters", e);
        }
    }

    /** Whether the message was at that revision, and the work is done, which takes the next one. */
    private boolean atRevision(UUID id, int revision, Work work) {
        return isFirst("letter " + id, tables -> {
            tables.attempts().require(id, revision);
            work.on(tables);
        });
    }

    /** Whether nobody else had taken a revision that the work takes; else nothing of it is kept. */
    private boolean isFirst(String what, Work work) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.writeAlone(session -> {
                    work.on(OutboxTables.of(session, tenant));
                    return null;
                });
                return true;
            } catch (SQLException e) {
                if (SqlExceptionTranslator.isDuplicateKey(e)) {
                    return false;
                }
                if (attempt == ATTEMPTS || !SqlExceptionTranslator.isConflict(e)) {
                    throw SqlExceptionTranslator.onOutboxWrite(what, e);
                }
                // Workers that met would meet again; each waits a time of its own, longer at each attempt.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1L << 18 + attempt));
            }
        }
    }

    private static void requireMost(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException(most + " letters were asked; 1 to " + MOST + " are right");
        }
    }

    private static void requireLease(Duration lease) {
        if (lease.compareTo(Duration.ofMillis(1)) < 0 || lease.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a lease of " + lease + " was asked; a millisecond to a day is right");
        }
    }

    private static void requireWorker(String worker) {
        if (worker.isBlank() || worker.length() > WORKER || !worker.equals(SanitizedLine.of(worker))) {
            throw new IllegalArgumentException("'" + SanitizedLine.of(worker) + "' is no name of a worker; 1 to " + WORKER
                    + " visible characters are right");
        }
    }

    /** Something to do with the messages in one transaction. */
    private interface Work {
        void on(OutboxTables tables) throws SQLException;
    }

    /** Something to read from the dead letters. */
    private interface Reading<R> {
        R of(DeadLetterTable table) throws SQLException;
    }
}
