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

/** One worker's claim of letters, in one transaction. */
record Claim(OutboxTables tables, Duration lease, String worker, BackOff backOff) {
    private static final String UNANSWERED = "the worker of the last attempt did not answer before its lease ended";

    /** Each worker looks at so many times more letters than it takes, in as many lots, so that few meet. */
    private static final int LOTS = 8;

    /** Takes what is open; a letter whose last attempt nobody answered is dead instead. */
    List<Delivery> take(int most) throws SQLException {
        OffsetDateTime now = tables.turns().now();
        List<Turn> taken = new ArrayList<>();
        for (Turn turn : chosen(tables.letters().open(now, most * LOTS), most)) {
            if (turn.attempts() < backOff.attempts()) {
                taken.add(turn.nextAttempt());
            } else if (tables.dead().isOf(turn.id())) {
                // Put again under the key of a dead one, whose attempts were not its own.
                tables.dead().delete(turn.id());
                taken.add(new Turn(turn.id(), turn.number() + 1, 1));
            } else {
                tables.turns().take(turn.next(), now, UNANSWERED);
                tables.dead().bury(turn.id());
            }
        }
        return taken.isEmpty() ? List.of() : leased(taken, now.plus(lease));
    }

    private List<Delivery> leased(List<Turn> turns, OffsetDateTime until) throws SQLException {
        tables.turns().take(turns, until, worker);
        // Read only now, which read committed makes the newest: whoever answered a moment ago may have deleted a letter
        // together with the turns in our way.
        Map<UUID, Letter> letters =
                tables.letters().letters(turns.stream().map(Turn::id).toList());
        return turns.stream()
                .map(turn -> new Delivery(letters.get(turn.id()), turn.attempts(), turn.number()))
                .toList();
    }

    /**
     * Where there is plenty, the letters of one lot alone, which is drawn anew each time: workers of two lots never meet,
     * and of letters that each drew by itself two would nearly always have one in common. All in one order of ids, so
     * that two that meet do not wait for each other in a circle.
     */
    private static List<Turn> chosen(List<Turn> open, int most) {
        if (open.isEmpty()) {
            return open;
        }
        int drawn = lot(open.get(ThreadLocalRandom.current().nextInt(open.size())));
        boolean isPlenty = open.size() == most * LOTS;
        return open.stream()
                .filter(turn -> !isPlenty || lot(turn) == drawn)
                .sorted(Comparator.comparing(turn -> Math.floorMod(lot(turn) - drawn, LOTS)))
                .limit(most)
                .sorted(Comparator.comparing(Turn::id))
                .toList();
    }

    private static int lot(Turn turn) {
        return Math.floorMod(turn.id().hashCode(), LOTS);
    }
}
