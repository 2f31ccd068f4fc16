package org.twinpact.registry.jdbc.outbox;

import java.time.Duration;
import java.util.Objects;

/**
 * The delays between the attempts to send a message: the first delay, doubled after each further failure up to the longest.
 * Immutable.
 *
 * @param first the delay after the first failure, more than zero
 * @param longest the longest delay, at most a year
 * @param attempts the number of failures after which a message is a dead letter, 1 to 100
 */
public record Backoff(Duration first, Duration longest, int attempts) {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Throws an {@link IllegalArgumentException} if a component is out of bounds. */
    public Backoff {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(longest, "longest");
        if (first.isNegative()
                || first.isZero()
                || longest.compareTo(first) < 0
                || longest.compareTo(YEAR) > 0
                || attempts < 1
                || attempts > 100) {
            throw new IllegalArgumentException("waits from " + first + " to " + longest + " and " + attempts
                    + " attempts were requested; more than zero, at most a year, and 1 to 100 attempts are right");
        }
    }

    /** Returns the library default: fourteen attempts in about two days, from half a minute doubled up to twelve hours. */
    public static Backoff defaults() {
        return new Backoff(Duration.ofSeconds(30), Duration.ofHours(12), 14);
    }

    /** Returns the delay after a failure, by the number of the attempt that failed. */
    public Duration after(int attempt) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
