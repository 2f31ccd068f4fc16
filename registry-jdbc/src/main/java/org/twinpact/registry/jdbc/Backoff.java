package org.twinpact.registry.jdbc;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a message waits after a failed attempt: the first wait, doubled at each further failure up to the longest.
 * Immutable.
 *
 * @param first the wait after the first failure, more than nothing
 * @param longest no wait is longer; at most a year
 * @param attempts after as many failures the message is dead; 1 to 100
 */
public record Backoff(Duration first, Duration longest, int attempts) {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Throws an {@link IllegalArgumentException} where a number is out of its bounds. */
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
                    + " attempts were asked; more than nothing, at most a year, and 1 to 100 attempts are right");
        }
    }

    /** Fourteen attempts in about two days: half a minute, doubled up to twelve hours. */
    public static Backoff defaults() {
        return new Backoff(Duration.ofSeconds(30), Duration.ofHours(12), 14);
    }

    /** The wait after a failure, by the number of the attempt that failed. */
    Duration after(int attempt) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
