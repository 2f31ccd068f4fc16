package org.twinpact.registry.jdbc;

import java.util.Objects;

/**
 * A message that could not be sent and waits for a person to look at it. Immutable.
 *
 * @param message what could not be sent
 * @param attempts how often it was tried
 * @param reason why the last attempt failed
 */
public record DeadLetter(ClaimedMessage message, int attempts, String reason) {
    public DeadLetter {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(reason, "reason");
    }
}
