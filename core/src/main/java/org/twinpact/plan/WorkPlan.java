package org.twinpact.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;

/**
 * A version of the joint work plan. Immutable.
 *
 * @param version 1, 2, 3 … as it is reworked
 * @param objectives the measurable results, in order
 */
public record WorkPlan(
        @Positive(message = "must be 1 or more") int version,

        @NotEmpty(message = "must hold at least one objective") @Size(max = 200)
        List<@Valid Objective> objectives) {
    public WorkPlan {
        objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
    }

    /** Whether the plan commits money, which changes who must sign. */
    public boolean commitsMoney() {
        return objectives.stream()
                .flatMap(objective -> objective.cost().stream())
                .anyMatch(cost -> cost.amount().signum() > 0);
    }

    /** The hash of all that the plan says, by which parties endorse it and the agreement cites it. */
    public Sha256 hash() {
        List<String> parts = new ArrayList<>(List.of("twinpact-work-plan-1", Integer.toString(version)));
        for (Objective objective : objectives) {
            addTo(parts, objective);
        }
        return Sha256.of(parts);
    }

    private static void addTo(List<String> parts, Objective objective) {
        parts.add(objective.id());
        parts.add(objective.theme().code());
        for (LocalText text :
                List.of(objective.title(), objective.indicator(), objective.unit(), objective.benefit())) {
            text.byLanguage().forEach((language, words) -> parts.addAll(List.of(language.value(), words)));
            parts.add("end");
        }
        parts.addAll(objective.goals());
        parts.add("end");
        parts.add(objective
                .baseline()
                .map(b -> b.value().toPlainString() + "@" + b.on())
                .orElse("none"));
        parts.add(objective.target().toPlainString());
        parts.add(objective.due().toString());
        parts.add(objective.lead().value());
        parts.add(objective
                .cost()
                .map(c -> c.amount().toPlainString() + " " + c.currency())
                .orElse("none"));
    }
}
