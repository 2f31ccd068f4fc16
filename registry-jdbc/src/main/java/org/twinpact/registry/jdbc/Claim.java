package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinpact.registry.jdbc.OutboxTable.Waiting;

/** One worker's claim of letters, in one transaction. */
record Claim(OutboxTable table, Duration lease, String worker, BackOff backOff) {
    private static final String UNANSWERED = "the worker of the last attempt did not answer before its lease ended";

    /** Takes what is open; a letter whose last attempt nobody answered is dead instead. */
    List<Delivery> take(int most) throws SQLException {
        OffsetDateTime now = table.now();
        List<Delivery> open = table.open(now, most);
        if (open.isEmpty()) {
            return open;
        }
        table.takeTurns(open);
        Map<Boolean, List<Delivery>> byHope =
                open.stream().collect(Collectors.partitioningBy(delivery -> delivery.attempt() <= backOff.attempts()));
        for (Delivery hopeless : byHope.get(false)) {
            bury(hopeless, now);
        }
        return leased(byHope.get(true), now);
    }

    private void bury(Delivery delivery, OffsetDateTime now) throws SQLException {
        Waiting dead = Waiting.dead(delivery.attempt() - 1, now, UNANSWERED);
        table.put(delivery.letter().id(), delivery.turn() - 1, dead);
    }

    private List<Delivery> leased(List<Delivery> open, OffsetDateTime now) throws SQLException {
        if (!open.isEmpty()) {
            table.lease(open, worker, now.plus(lease));
        }
        return open;
    }
}
