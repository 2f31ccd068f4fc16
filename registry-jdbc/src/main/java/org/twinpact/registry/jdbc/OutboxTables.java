package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.registry.Message;
import org.twinpact.twinning.TwinningId;

/** The tables of a tenant's messages, in one transaction. */
record OutboxTables(OutboxTable messages, AttemptTable attempts, DeadLetterTable dead) {
    static OutboxTables of(Session session, String tenant) {
        return new OutboxTables(
                new OutboxTable(session, tenant), new AttemptTable(session, tenant), new DeadLetterTable(session, tenant));
    }

    /** Puts a message behind all those of its event; where it was put before and is dead, it takes that one's place. */
    void putLast(TwinningId twinning, Message message) throws SQLException {
        UUID id = messages.id(twinning, message);
        Optional<Integer> revision = dead.turn(id);
        if (revision.isPresent()) {
            takeAnew(id, revision.get());
            dead.delete(id);
        }
        messages.putLast(twinning, message);
    }

    /** The revision after a dead letter's, which begins its attempts anew. */
    void takeAnew(UUID id, int revision) throws SQLException {
        attempts.take(new DeliveryAttempt(id, revision + 1, 0), attempts.now(), null);
    }
}
