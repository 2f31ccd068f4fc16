package org.twinpact.registry.jdbc.session;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A pause of random length before a retry, so that transactions that collided do not collide again. */
public final class RandomPause {
    private RandomPause() {}

    /** Waits for a random time of less than a number of nanoseconds. */
    public static void upTo(long nanos) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(nanos));
    }
}
