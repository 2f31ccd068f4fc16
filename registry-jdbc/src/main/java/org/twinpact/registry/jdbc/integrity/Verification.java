package org.twinpact.registry.jdbc.integrity;

import java.util.List;
import java.util.Objects;

/**
 * The result of a verification. Immutable.
 *
 * @param twinnings the number of verified twinnings
 * @param violated the number of twinnings with a violation
 * @param violations the first violation of each, in the order of the twinnings' keys and at most a thousand, then those of
 *     the anchor
 */
public record Verification(long twinnings, long violated, List<IntegrityViolation> violations) {
    public Verification {
        violations = List.copyOf(Objects.requireNonNull(violations, "violations"));
    }

    /** Returns whether there is no violation. */
    public boolean isIntact() {
        return violations.isEmpty();
    }
}
