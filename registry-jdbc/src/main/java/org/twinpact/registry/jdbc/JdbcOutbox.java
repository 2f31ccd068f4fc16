package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.message.Shown;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.outbox.Backoff;
import org.twinpact.registry.jdbc.outbox.ClaimedMessage;
import org.twinpact.registry.jdbc.outbox.DeadLetter;
import org.twinpact.registry.jdbc.outbox.Delivery;
import org.twinpact.registry.jdbc.session.RandomPause;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;
import org.twinpact.registry.jdbc.storage.AttemptTable;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.DeadLetterTable;
import org.twinpact.registry.jdbc.storage.DeliveryAttempt;
import org.twinpact.registry.jdbc.storage.OutboxTables;

/**
 * The unsent messages that accepted acts caused. Workers claim messages, send them without an open transaction, and
 * report the results:
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
 * <p>Each message is delivered at least once. A worker that dies holds its messages until their lease expires by the
 * clock of the database. Another worker can claim them then, so a recipient may get a message twice and detects the
 * duplicate by {@link ClaimedMessage#id()}. The messages of one twinning are delivered one at a time in the order of
 * its events. None can be claimed while an earlier one is open, leased or waiting after a failure. A message that
 * failed too often becomes a dead letter. It no longer blocks the messages after it, because one unreachable recipient
 * must not block a twinning. A requeued dead letter is delivered out of order, as its sequence shows.
 *
 * <p>A delivered message is deleted. The five columns {@code id, aggregatetype, aggregateid, type, payload} of the
 * table {@code tw_outbox} are those that Debezium's outbox event router reads with its default settings. A host that
 * lets Debezium read the table must not claim messages. See {@code OUTBOX.md}.
 *
 * <p>Every call runs in its own transaction at the isolation level read committed, which must be the default of the
 * connections on H2 and PostgreSQL. At repeatable read, and on H2 at serializable too, a message that was just
 * delivered may be claimed again. At serializable on PostgreSQL, more calls fail because of a conflict. A call that
 * writes throws an {@link IllegalStateException} if the caller has a transaction open. Thread-safe. Rejects null with a
 * {@link NullPointerException}. A failure of the database is a {@link RegistryException}, after which the call has
 * taken effect completely or not at all.
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

    /** Returns the same outbox with another backoff. */
    public JdbcOutbox withBackoff(Backoff backoff) {
        return new JdbcOutbox(database, tenant, Objects.requireNonNull(backoff, "backoff"));
    }

    /**
     * Claims due messages, at most one of each twinning, from among the oldest.
     *
     * @param most the maximum number of messages, 1 to 500
     * @param lease the time for which no other worker can claim them, from a millisecond to a day. It must be longer
     *     than it takes to send all of them
     * @param worker the name of the worker, for people who read the table, 1 to 100 visible characters
     * @return the claimed messages, or an empty list if none are due or if other workers were faster
     * @throws IllegalArgumentException if an argument is out of bounds
     */
    public List<Delivery> claim(int most, Duration lease, String worker) {
        requireMost(most);
        requireLease(lease);
        requireWorker(worker);
        List<Delivery> taken = new ArrayList<>();
        for (int attempt = 1, share = most; attempt <= ATTEMPTS; attempt++, share = Math.max(1, share / 2)) {
            int fewer = share;
            if (isFirst("messages cannot be claimed", tables -> {
                taken.clear();
                taken.addAll(new Claim(tables, lease, worker, backoff).take(fewer));
            })) {
                return List.copyOf(taken);
            }
        }
        return List.of();
    }

    /**
     * Reports that a message was sent, and deletes it.
     *
     * @return whether the caller held the message. If not, its lease had expired and another worker took it, or it was
     *     reported before
     */
    public boolean delivered(Delivery delivery) {
        return isDelivered(List.of(Objects.requireNonNull(delivery, "delivery")));
    }

    /**
     * Reports that several messages were sent, which takes hardly longer than for one.
     *
     * @param deliveries the deliveries, at most 500. Duplicates count once
     * @return those that the caller did not hold
     * @throws IllegalArgumentException if there are more than 500
     */
    public List<Delivery> allDelivered(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        requireMost(deliveries.size());
        List<Delivery> reported = deliveries.stream().distinct().toList();
        return isDelivered(reported)
                ? List.of()
                : reported.stream().filter(delivery -> !delivered(delivery)).toList();
    }

    /** Deletes the messages and returns true, if the caller holds all of them. */
    private boolean isDelivered(List<Delivery> deliveries) {
        // In the order of their ids, so that two workers never deadlock.
        List<DeliveryAttempt> attempts = deliveries.stream()
                .map(DeliveryAttempt::of)
                .sorted(Comparator.comparing(DeliveryAttempt::id))
                .toList();
        return isFirst("the delivery of " + attempts.size() + " messages", tables -> {
            List<UUID> ids = attempts.stream().map(DeliveryAttempt::id).toList();
            tables.attempts().end(attempts);
            tables.messages().delete(ids);
            tables.attempts().delete(ids);
        });
    }

    /**
     * Reports that a message could not be sent. It is retried after the backoff, or becomes a dead letter if that was
     * the last attempt.
     *
     * @param reason the reason for people, truncated to 500 characters. It must not contain names or addresses of
     *     people
     * @return whether the caller held the message. If not, its lease had expired and another worker took it, or it was
     *     reported before
     */
    public boolean failed(Delivery delivery, String reason) {
        String why = SanitizedLine.of(Objects.requireNonNull(reason, "reason"));
        UUID id = delivery.message().id();
        boolean last = delivery.attempt() >= backoff.attempts();
        return atRevision(id, delivery.revision(), tables -> {
            AttemptTable attempts = tables.attempts();
            attempts.add(
                    DeliveryAttempt.of(delivery).nextRevision(),
                    attempts.now().plus(backoff.after(delivery.attempt())),
                    why);
            if (last) {
                tables.dead().bury(id);
            } else {
                tables.messages().requirePresent(id);
            }
        });
    }

    /**
     * Returns the first dead letters in the order of their ids.
     *
     * @param most the maximum number of dead letters, 1 to 500
     */
    public List<DeadLetter> dead(int most) {
        return dead(most, Optional.empty());
    }

    /**
     * Returns the dead letters after an id, in the order of their ids.
     *
     * @param most the maximum number of dead letters, 1 to 500
     */
    public List<DeadLetter> dead(int most, UUID after) {
        return dead(most, Optional.of(after));
    }

    /**
     * Puts a dead letter back into the outbox and resets its number of attempts.
     *
     * @return whether there was such a dead letter
     */
    public boolean requeue(UUID id) {
        return deadRevision(id)
                .map(revision -> atRevision(id, revision, tables -> {
                    tables.restart(id, revision);
                    tables.dead().requeue(id);
                }))
                .orElse(false);
    }

    /**
     * Deletes a dead letter that a person has handled in another way.
     *
     * @return whether there was such a dead letter
     */
    public boolean discard(UUID id) {
        return deadRevision(id)
                .map(revision -> atRevision(id, revision, tables -> {
                    tables.restart(id, revision);
                    tables.dead().delete(id);
                    tables.attempts().delete(List.of(id));
                }))
                .orElse(false);
    }

    private List<DeadLetter> dead(int most, Optional<UUID> after) {
        requireMost(most);
        return read(table -> table.list(most, after));
    }

    private Optional<Integer> deadRevision(UUID id) {
        Objects.requireNonNull(id, "id");
        return read(table -> table.revision(id));
    }

    private <R> R read(Reading<R> reading) {
        try {
            return database.read(session -> reading.of(new DeadLetterTable(session, tenant)));
        } catch (SQLException e) {
            throw database.exceptions().onRead("dead letters", e);
        }
    }

    /** Does the work and returns true, if the message is at the revision. The work must add the next revision. */
    private boolean atRevision(UUID id, int revision, Work work) {
        return isFirst("message " + id, tables -> {
            tables.attempts().require(id, revision);
            work.on(tables);
        });
    }

    /**
     * Does the work and returns true, or returns false if another worker has already added a revision that the work
     * adds.
     */
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
                if (attempt == ATTEMPTS || !database.exceptions().isConflict(e)) {
                    throw database.exceptions().onOutboxWrite(what, e);
                }
                RandomPause.upTo(1L << 18 + attempt);
            }
        }
    }

    private static void requireMost(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException(most + " messages were requested; expected 1 to " + MOST);
        }
    }

    private static void requireLease(Duration lease) {
        if (lease.compareTo(Duration.ofMillis(1)) < 0 || lease.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "a lease of " + lease + " was requested; expected a millisecond to a day");
        }
    }

    private static void requireWorker(String worker) {
        if (worker.isBlank() || worker.length() > WORKER || !worker.equals(SanitizedLine.of(worker))) {
            throw new IllegalArgumentException("'" + Shown.text(worker) + "' is not a valid worker name; expected 1 to "
                    + WORKER + " visible characters");
        }
    }

    /** Some work on the outbox in one transaction. */
    private interface Work {
        void on(OutboxTables tables) throws SQLException;
    }

    /** A query of the dead letters. */
    private interface Reading<R> {
        R of(DeadLetterTable table) throws SQLException;
    }
}
