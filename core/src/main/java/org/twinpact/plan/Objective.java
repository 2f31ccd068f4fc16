package org.twinpact.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainNumber;
import org.twinpact.language.PlainText;
import org.twinpact.needs.Theme;

/**
 * A measurable result of the work plan (יעד with ערך יעד). Immutable.
 *
 * @param id the key within the plan, such as {@code O1}
 * @param theme the field of cooperation
 * @param title the result to reach, by language
 * @param goals the ids of the parties' goals that it serves
 * @param indicator the indicator to measure, by language
 * @param unit the unit of the baseline and the target, by language
 * @param baseline the value before work begins, empty if nothing was measured yet
 * @param target the value to reach
 * @param due the day by which the target must be reached
 * @param lead the party that leads the work on the objective
 * @param benefit the benefit for residents, by language
 * @param cost the money that the plan commits, if any
 */
@Value.Builder
public record Objective(
        @PlainText(max = 32) String id,
        @Valid Theme theme,
        @Valid LocalText title,
        @Size(max = 50) List<@PlainText(max = 32) String> goals,
        @Valid LocalText indicator,
        @Valid LocalText unit,
        Optional<@Valid Baseline> baseline,

        @NotNull @PlainNumber BigDecimal target,

        @NotNull @CivilDay LocalDate due,
        @Valid AuthorityId lead,
        @Valid LocalText benefit,
        Optional<@Valid Money> cost)
        implements WithObjective {
    public Objective {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(title, "title");
        goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(benefit, "benefit");
        Objects.requireNonNull(cost, "cost");
    }
}
