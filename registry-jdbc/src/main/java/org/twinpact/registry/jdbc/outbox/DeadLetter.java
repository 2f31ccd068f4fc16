package org.twinpact.registry.jdbc.outbox;

import java.util.Objects;

/**
 * A message that could not be sent and that a person must handle. Immutable.
 *
 * @param message the message
 * @param attempts the number of attempts to send it
 * @param reason the reason of the last failure
 */
public record DeadLetter(ClaimedMessage message, int attempts, String reason) {
    public DeadLetter {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(reason, "reason");
    }
}
