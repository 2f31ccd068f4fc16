package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** What acts ask about the plan. */
final class PlanChecks {
    private PlanChecks() {}

    static void plan(Situation situation, Act.ProposePlan act, List<Missing> found) {
        version(situation, act.plan(), found);
        dues(situation, act.plan(), found);
        NeedsChecks.unknown(situation, act.plan().objectives().stream().map(Objective::theme), found);
    }

    private static void version(Situation situation, WorkPlan plan, List<Missing> found) {
        int next = situation.twinning().plan().map(WorkPlan::version).orElse(0) + 1;
        if (plan.version() != next) {
            found.add(Refusals.of(
                    "PLAN_VERSION_NOT_NEXT",
                    Map.of(
                            "given", Situation.plain(Integer.toString(plan.version())),
                            "next", Situation.plain(Integer.toString(next)))));
        }
    }

    private static void dues(Situation situation, WorkPlan plan, List<Missing> found) {
        for (Objective objective : plan.objectives()) {
            if (!objective.due().isAfter(situation.day())) {
                found.add(Refusals.of(
                        "OBJECTIVE_DUE_IN_THE_PAST",
                        Map.of(
                                "objective", Situation.plain(objective.id()),
                                "date", Situation.plain(objective.due().toString()),
                                "day", Situation.plain(situation.day().toString()))));
            }
        }
    }

    static void current(Situation situation, Act.EndorsePlan act, List<Missing> found) {
        TextChecks.notCurrent(
                "PLAN_NOT_CURRENT",
                Optional.of(act.plan()),
                situation.twinning().planHash(),
                found);
    }
}
