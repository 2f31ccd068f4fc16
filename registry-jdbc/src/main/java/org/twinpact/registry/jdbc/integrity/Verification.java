package org.twinpact.registry.jdbc.integrity;

import java.util.List;
import java.util.Objects;

/**
 * The result of a verification. Immutable.
 *
 * @param twinnings the number of verified twinnings
 * @param violated the number of twinnings with a violation
 * @param violations the first violation of each of these twinnings, ordered by twinning key and at most a thousand,
 *     followed by those of the anchor
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
