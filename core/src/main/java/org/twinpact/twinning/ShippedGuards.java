package org.twinpact.twinning;

import java.util.Map;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.needs.Theme;
import org.twinpact.partner.Capacity;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** The guards that shipped profiles name. */
final class ShippedGuards {
    private static final String FINANCING = "C11";

    static final Map<String, Guard> ALL = Map.of(
            "FORECAST_OF_MONEY-1",
                    (twinning, track, day) ->
                            twinning.text().filter(ShippedGuards::speaksOfMoney).isPresent(),
            "MORE_THAN_ONE_FIELD-1",
                    (twinning, track, day) ->
                            twinning.plan().filter(plan -> fields(plan) > 1).isPresent(),
            "NO_MONEY_COMMITTED-1", (twinning, track, day) -> !twinning.commitsMoney(),
            "CAPACITY_SUFFICIENT-1",
                    (twinning, track, day) ->
                            track.capacity().filter(Capacity::sufficient).isPresent());

    private ShippedGuards() {}

    private static boolean speaksOfMoney(AgreementText text) {
        return text.clauses().stream().map(Clause::id).anyMatch(id -> id.equals(FINANCING));
    }

    private static long fields(WorkPlan plan) {
        return plan.objectives().stream()
                .map(Objective::theme)
                .map(Theme::code)
                .distinct()
                .count();
    }
}
