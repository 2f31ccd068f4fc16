package org.twinpact.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinpact.authority.AuthorityId;

/** Finds objectives that would stay on paper. Thread-safe. */
public final class PlanLinter {
    private PlanLinter() {}

    /**
     * What is wrong with a plan, in the order of its objectives; empty when nothing is.
     *
     * @param plan the plan
     * @param parties the parties of the twinning
     * @param goals ids of the goals that the parties set
     */
    public static List<PlanFinding> findings(WorkPlan plan, Set<AuthorityId> parties, Set<String> goals) {
        List<PlanFinding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Objective objective : plan.objectives()) {
            if (!ids.add(objective.id())) {
                findings.add(new PlanFinding("OBJECTIVE_ID_TWICE", objective.id()));
            }
            if (!parties.contains(objective.lead())) {
                findings.add(new PlanFinding("LEAD_NOT_A_PARTY", objective.id()));
            }
            if (Collections.disjoint(objective.goals(), goals)) {
                findings.add(new PlanFinding("OBJECTIVE_SERVES_NO_GOAL", objective.id()));
            }
            if (changesNothing(objective)) {
                findings.add(new PlanFinding("TARGET_IS_BASELINE", objective.id()));
            }
        }
        return List.copyOf(findings);
    }

    private static boolean changesNothing(Objective objective) {
        return objective
                .baseline()
                .filter(baseline -> baseline.value().compareTo(objective.target()) == 0)
                .isPresent();
    }
}
