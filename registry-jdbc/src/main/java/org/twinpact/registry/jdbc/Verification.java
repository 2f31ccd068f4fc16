package org.twinpact.registry.jdbc;

import java.util.List;
import java.util.Objects;

/**
 * What was looked at, and what is wrong with it. Immutable.
 *
 * @param twinnings how many twinnings were looked at
 * @param violated how many of them are not whole
 * @param violations the first violation of each, in the order of the twinnings' keys, the first thousand at most; then those of the
 *     anchor that was asked for
 */
public record Verification(long twinnings, long violated, List<IntegrityViolation> violations) {
    public Verification {
        violations = List.copyOf(Objects.requireNonNull(violations, "violations"));
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return violations.isEmpty();
    }
}
