package org.twinpact.registry.jdbc;

import java.util.UUID;

/** A letter at one of its turns, after some attempts. */
record Turn(UUID id, int number, int attempts) {
    /** The turn that a letter was claimed in. */
    static Turn of(Delivery delivery) {
        return new Turn(delivery.letter().id(), delivery.turn(), delivery.attempt());
    }

    /** The turn of the next attempt. */
    Turn nextAttempt() {
        return new Turn(id, number + 1, attempts + 1);
    }

    /** The next turn, which is no attempt. */
    Turn next() {
        return new Turn(id, number + 1, attempts);
    }
}
