package org.twinpact.registry.jdbc;

import java.util.List;
import java.util.Objects;

/**
 * What was looked at, and what is wrong with it. Immutable.
 *
 * @param twinnings how many twinnings were looked at
 * @param flawed how many of them are not whole
 * @param flaws the first flaw of each, in the order of the twinnings' keys, the first thousand at most; then those of the
 *     anchor that was asked for
 */
public record Verification(long twinnings, long flawed, List<Flaw> flaws) {
    public Verification {
        flaws = List.copyOf(Objects.requireNonNull(flaws, "flaws"));
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return flaws.isEmpty();
    }
}
