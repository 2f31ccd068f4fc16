package org.twinpact.registry.jdbc.outbox;

import java.util.Objects;

/**
 * A message that a worker has claimed and is to send. Immutable.
 *
 * @param message the message
 * @param attempt the number of this attempt to send it, from 1
 * @param revision the optimistic lock of the claim. A worker with an older revision has lost the message
 */
public record Delivery(ClaimedMessage message, int attempt, int revision) {
    public Delivery {
        Objects.requireNonNull(message, "message");
    }
}
