package org.twinpact.plan.lint;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.plan.Objective;

/**
 * A finding of the linter about a plan. Immutable.
 *
 * @param code the stable code, such as {@code LEAD_NOT_A_PARTY}
 * @param objective the id of the objective, empty if the finding concerns the whole plan
 * @param blocks whether the finding prevents agreement on the plan. Otherwise it is a warning
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
