package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.twinning.TwinningId;

/** The tables of a tenant's outbox, in one transaction. */
public record OutboxTables(OutboxTable messages, AttemptTable attempts, DeadLetterTable dead) {
    public static OutboxTables of(Session session, String tenant) {
        return new OutboxTables(
                new OutboxTable(session, tenant),
                new AttemptTable(session, tenant),
                new DeadLetterTable(session, tenant));
    }

    /** Puts a message after all those of its event. It replaces a dead letter with the same id. */
    public void putLast(TwinningId twinning, OutboxMessage message) throws SQLException {
        UUID id = messages.id(twinning, message);
        Optional<Integer> revision = dead.revision(id);
        if (revision.isPresent()) {
            restart(id, revision.get());
            dead.delete(id);
        }
        messages.putLast(twinning, message);
    }

    /** Adds the next revision of a dead letter, which resets its number of attempts. */
    public void restart(UUID id, int revision) throws SQLException {
        attempts.add(new DeliveryAttempt(id, revision + 1, 0), attempts.now(), null);
    }
}
