package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.twinpact.registry.jdbc.outbox.Backoff;
import org.twinpact.registry.jdbc.outbox.ClaimedMessage;
import org.twinpact.registry.jdbc.outbox.Delivery;
import org.twinpact.registry.jdbc.storage.DeliveryAttempt;
import org.twinpact.registry.jdbc.storage.OutboxTables;

/** One worker's claim of messages, in one transaction. */
record Claim(OutboxTables tables, Duration lease, String worker, Backoff backoff) {
    private static final String UNANSWERED = "the worker of the last attempt did not answer before its lease ended";

    /**
     * The number of shards of the due messages, and the number of messages read for each one taken, so that few workers
     * collide.
     */
    private static final int SHARDS = 8;

    /** Takes due messages. A message whose last permitted attempt was not reported becomes a dead letter instead. */
    List<Delivery> take(int most) throws SQLException {
        OffsetDateTime now = tables.attempts().now();
        List<DeliveryAttempt> taken = new ArrayList<>();
        for (DeliveryAttempt last : chosen(tables.messages().due(now, most * SHARDS), most)) {
            if (last.attempts() < backoff.attempts()) {
                taken.add(last.nextAttempt());
            } else if (tables.dead().contains(last.id())) {
                // The message was put again under the id of a dead letter, whose attempts do not count for it.
                tables.dead().delete(last.id());
                taken.add(new DeliveryAttempt(last.id(), last.revision() + 1, 1));
            } else {
                tables.attempts().add(last.nextRevision(), now, UNANSWERED);
                tables.dead().bury(last.id());
            }
        }
        return taken.isEmpty() ? List.of() : leased(taken, now.plus(lease));
    }

    private List<Delivery> leased(List<DeliveryAttempt> attempts, OffsetDateTime until) throws SQLException {
        tables.attempts().add(attempts, until, worker);
        // Read after claiming, so that read committed shows the deletions of messages that were just acknowledged.
        Map<UUID, ClaimedMessage> messages = tables.messages()
                .messages(attempts.stream().map(DeliveryAttempt::id).toList());
        return attempts.stream()
                .map(attempt -> new Delivery(messages.get(attempt.id()), attempt.attempts(), attempt.revision()))
                .toList();
    }

    /**
     * Returns the messages to take, in the order of their ids, so that two workers never deadlock. When more messages
     * are due than needed, takes them from one randomly chosen shard, so that workers on different shards never
     * collide.
     */
    private static List<DeliveryAttempt> chosen(List<DeliveryAttempt> due, int most) {
        if (due.isEmpty()) {
            return due;
        }
        int drawn = shard(due.get(ThreadLocalRandom.current().nextInt(due.size())));
        boolean isPlenty = due.size() == most * SHARDS;
        return due.stream()
                .filter(attempt -> !isPlenty || shard(attempt) == drawn)
                .sorted(Comparator.comparing(attempt -> Math.floorMod(shard(attempt) - drawn, SHARDS)))
                .limit(most)
                .sorted(Comparator.comparing(DeliveryAttempt::id))
                .toList();
    }

    private static int shard(DeliveryAttempt attempt) {
        return Math.floorMod(attempt.id().hashCode(), SHARDS);
    }
}
