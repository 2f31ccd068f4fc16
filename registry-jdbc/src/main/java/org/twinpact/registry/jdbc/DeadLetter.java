package org.twinpact.registry.jdbc;

import java.util.Objects;

/**
 * A letter that could not be sent and waits for a person to look at it. Immutable.
 *
 * @param letter what could not be sent
 * @param attempts how often it was tried
 * @param reason why the last attempt failed
 */
public record DeadLetter(Letter letter, int attempts, String reason) {
    public DeadLetter {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(reason, "reason");
    }
}
