package org.twinpact.plan.lint;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.plan.Objective;

/**
 * A finding of the linter in a plan. Immutable.
 *
 * @param code a stable code such as {@code LEAD_NOT_A_PARTY}
 * @param objective id of the objective, empty where it concerns the whole plan
 * @param blocks true where the plan cannot be agreed on with it. False where it is only a warning
 */
public record PlanFinding(String code, Optional<String> objective, boolean blocks) {
    public PlanFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(objective, "objective");
    }

    static PlanFinding blocking(String code, Objective objective) {
        return new PlanFinding(code, Optional.of(objective.id()), true);
    }

    static PlanFinding warning(String code, Objective objective) {
        return new PlanFinding(code, Optional.of(objective.id()), false);
    }
}
