package org.twinpact.registry.jdbc.storage;

import java.util.UUID;
import org.twinpact.registry.jdbc.outbox.Delivery;

/**
 * A row of a message's delivery state. Immutable.
 *
 * @param revision the row's number among the rows of its message, which serves as the optimistic lock
 * @param attempts the number of attempts so far
 */
public record DeliveryAttempt(UUID id, int revision, int attempts) {
    /** Returns the row that a message was claimed by. */
    public static DeliveryAttempt of(Delivery delivery) {
        return new DeliveryAttempt(delivery.message().id(), delivery.revision(), delivery.attempt());
    }

    /** Returns the row of the next attempt. */
    public DeliveryAttempt nextAttempt() {
        return new DeliveryAttempt(id, revision + 1, attempts + 1);
    }

    /** Returns the next row, which is not an attempt. */
    public DeliveryAttempt nextRevision() {
        return new DeliveryAttempt(id, revision + 1, attempts);
    }
}
