package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.registry.Message;
import org.twinpact.twinning.TwinningId;

/** The tables of a tenant's letters, in one transaction. */
record OutboxTables(OutboxTable letters, TurnTable turns, DeadTable dead) {
    static OutboxTables of(Session session, String tenant) {
        return new OutboxTables(
                new OutboxTable(session, tenant), new TurnTable(session, tenant), new DeadTable(session, tenant));
    }

    /** Puts a message behind all those of its event; where it was put before and is dead, it takes that one's place. */
    void putLast(TwinningId twinning, Message message) throws SQLException {
        UUID id = letters.id(twinning, message);
        Optional<Integer> turn = dead.turn(id);
        if (turn.isPresent()) {
            takeAnew(id, turn.get());
            dead.delete(id);
        }
        letters.putLast(twinning, message);
    }

    /** The turn after a dead letter's, which begins its attempts anew. */
    void takeAnew(UUID id, int turn) throws SQLException {
        turns.take(new Turn(id, turn + 1, 0), turns.now(), null);
    }
}
