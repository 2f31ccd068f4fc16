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

/** One worker's claim of messages, in one transaction. */
record Claim(OutboxTables tables, Duration lease, String worker, Backoff backoff) {
    private static final String UNANSWERED = "the worker of the last attempt did not answer before its lease ended";

    /** Each worker looks at so many times more messages than it takes, in as many lots, so that few meet. */
    private static final int LOTS = 8;

    /** Takes what is open; a message whose last attempt nobody answered is dead instead. */
    List<Delivery> take(int most) throws SQLException {
        OffsetDateTime now = tables.attempts().now();
        List<DeliveryAttempt> taken = new ArrayList<>();
        for (DeliveryAttempt attempt : chosen(tables.messages().open(now, most * LOTS), most)) {
            if (attempt.attempts() < backoff.attempts()) {
                taken.add(attempt.nextAttempt());
            } else if (tables.dead().isOf(attempt.id())) {
                // Put again under the key of a dead one, whose attempts were not its own.
                tables.dead().delete(attempt.id());
                taken.add(new DeliveryAttempt(attempt.id(), attempt.revision() + 1, 1));
            } else {
                tables.attempts().take(attempt.next(), now, UNANSWERED);
                tables.dead().bury(attempt.id());
            }
        }
        return taken.isEmpty() ? List.of() : leased(taken, now.plus(lease));
    }

    private List<Delivery> leased(List<DeliveryAttempt> attempts, OffsetDateTime until) throws SQLException {
        tables.attempts().take(attempts, until, worker);
        // Read only now, which read committed makes the newest: whoever answered a moment ago may have deleted a message
        // together with the attempts in our way.
        Map<UUID, ClaimedMessage> messages =
                tables.messages().messages(attempts.stream().map(DeliveryAttempt::id).toList());
        return attempts.stream()
                .map(attempt -> new Delivery(messages.get(attempt.id()), attempt.attempts(), attempt.revision()))
                .toList();
    }

    /**
     * Where there is plenty, the messages of one lot alone, which is drawn anew each time: workers of two lots never meet,
     * and of messages that each drew by itself two would nearly always have one in common. All in one order of ids, so
     * that two that meet do not wait for each other in a circle.
     */
    private static List<DeliveryAttempt> chosen(List<DeliveryAttempt> open, int most) {
        if (open.isEmpty()) {
            return open;
        }
        int drawn = lot(open.get(ThreadLocalRandom.current().nextInt(open.size())));
        boolean isPlenty = open.size() == most * LOTS;
        return open.stream()
                .filter(attempt -> !isPlenty || lot(attempt) == drawn)
                .sorted(Comparator.comparing(attempt -> Math.floorMod(lot(attempt) - drawn, LOTS)))
                .limit(most)
                .sorted(Comparator.comparing(DeliveryAttempt::id))
                .toList();
    }

    private static int lot(DeliveryAttempt attempt) {
        return Math.floorMod(attempt.id().hashCode(), LOTS);
    }
}
