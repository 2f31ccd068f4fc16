package org.twinpact.registry.jdbc;

import java.util.UUID;

/** A message at one of its turns, after some attempts. */
record DeliveryAttempt(UUID id, int revision, int attempts) {
    /** The revision that a message was claimed in. */
    static DeliveryAttempt of(Delivery delivery) {
        return new DeliveryAttempt(delivery.message().id(), delivery.revision(), delivery.attempt());
    }

    /** The turn of the next attempt. */
    DeliveryAttempt nextAttempt() {
        return new DeliveryAttempt(id, revision + 1, attempts + 1);
    }

    /** The next revision, which is no attempt. */
    DeliveryAttempt next() {
        return new DeliveryAttempt(id, revision + 1, attempts);
    }
}
