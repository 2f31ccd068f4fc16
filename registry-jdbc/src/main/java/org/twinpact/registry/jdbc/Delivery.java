package org.twinpact.registry.jdbc;

import java.util.Objects;

/**
 * A letter that a worker has claimed and is to send. Immutable.
 *
 * @param letter what is to be sent
 * @param attempt the number of this attempt to send it, from 1
 * @param turn how often anybody took it in hand; whoever comes with an older number has lost it
 */
public record Delivery(Letter letter, int attempt, int turn) {
    public Delivery {
        Objects.requireNonNull(letter, "letter");
    }
}
