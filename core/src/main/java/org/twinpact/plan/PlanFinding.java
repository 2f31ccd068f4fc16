package org.twinpact.plan;

import java.util.Objects;

/**
 * What the linter found in a plan. Immutable.
 *
 * @param code what is wrong, a stable code such as {@code LEAD_NOT_A_PARTY}
 * @param objective id of the objective
 */
public record PlanFinding(String code, String objective) {
    public PlanFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(objective, "objective");
    }
}
