package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** What acts ask about the plan. */
final class PlanChecks {
    private PlanChecks() {}

    static Stream<Missing> plan(Situation situation, Act.ProposePlan act) {
        return Stream.of(version(situation, act.plan()), dues(situation, act.plan()), themes(situation, act.plan()))
                .flatMap(all -> all);
    }

    private static Stream<Missing> version(Situation situation, WorkPlan plan) {
        int next = situation.twinning().plan().map(WorkPlan::version).orElse(0) + 1;
        return when(
                plan.version() != next,
                () -> Refusals.of("PLAN_VERSION_NOT_NEXT")
                        .putDetails("given", Situation.plain(Integer.toString(plan.version())))
                        .putDetails("next", Situation.plain(Integer.toString(next))));
    }

    private static Stream<Missing> dues(Situation situation, WorkPlan plan) {
        return plan.objectives().stream()
                .filter(objective -> !objective.due().isAfter(situation.day()))
                .map(objective -> Refusals.of("OBJECTIVE_DUE_IN_THE_PAST")
                        .putDetails("objective", Situation.plain(objective.id()))
                        .putDetails("date", Situation.plain(objective.due().toString()))
                        .putDetails("day", Situation.plain(situation.day().toString()))
                        .build());
    }

    private static Stream<Missing> themes(Situation situation, WorkPlan plan) {
        return NeedsChecks.unknown(situation, plan.objectives().stream().map(Objective::theme));
    }

    static Stream<Missing> current(Situation situation, Act.EndorsePlan act) {
        return TextChecks.notCurrent(
                "PLAN_NOT_CURRENT",
                Optional.of(act.plan()),
                situation.twinning().planHash());
    }
}
