package org.twinpact.registry.jdbc;

import java.util.Objects;

/**
 * A message that a worker has claimed and is to send. Immutable.
 *
 * @param message what is to be sent
 * @param attempt the number of this attempt to send it, from 1
 * @param revision how often anybody took it in hand; whoever comes with an older number has lost it
 */
public record Delivery(ClaimedMessage message, int attempt, int revision) {
    public Delivery {
        Objects.requireNonNull(message, "message");
    }
}
