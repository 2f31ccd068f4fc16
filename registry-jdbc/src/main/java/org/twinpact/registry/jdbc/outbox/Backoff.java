package org.twinpact.registry.jdbc.outbox;

import java.time.Duration;
import java.util.Objects;

/**
 * An exponential backoff between the attempts to send a message. The first delay is doubled after each further failure,
 * up to the longest. Immutable.
 *
 * @param first the delay after the first failure, more than zero
 * @param longest the longest delay, from the first delay to a year
 * @param attempts the number of failures after which a message is a dead letter, 1 to 100
 */
public record Backoff(Duration first, Duration longest, int attempts) {
    private static final Duration YEAR = Duration.ofDays(365);

    /**
     * Creates a backoff.
     *
     * @throws IllegalArgumentException if a component is out of bounds
     */
    public Backoff {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(longest, "longest");
        if (first.isNegative()
                || first.isZero()
                || longest.compareTo(first) < 0
                || longest.compareTo(YEAR) > 0
                || attempts < 1
                || attempts > 100) {
            throw new IllegalArgumentException("delays from " + first + " to " + longest + " and " + attempts
                    + " attempts were requested; expected a first delay of more than zero, a longest delay from the"
                    + " first to a year, and 1 to 100 attempts");
        }
    }

    /**
     * Returns the library default: fourteen attempts in about two days, with delays from half a minute to twelve hours.
     */
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
