package org.twinpact.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A decision of a body of one party. Immutable.
 *
 * @param body the body that decided
 * @param scope the scope of the decision
 * @param result the result
 * @param number the number of the decision in the records of the body
 * @param decidedOn the day of the decision
 * @param votes the votes, if there was a vote
 * @param majorityRule the rule of majority under which an approval counts although the votes in favour do not exceed
 *     those against, such as the casting vote of the chair. Empty for a simple majority
 * @param conditions the conditions that must be met before the approval counts, by language. Empty for an unconditional
 *     decision
 * @param validUntil the last day on which the approval may be used, empty if it does not expire
 * @param budgetLine the budget line that the decision names, if any
 * @param matter the hash of the matter before the body: that of the subjects ({@code Twinning.subjects()}), or the
 *     operative hash of the text
 */
@Value.Builder
public record Decision(
        @Valid Body body,
        @NotNull Scope scope,
        @NotNull Result result,
        @PlainText(max = 100) String number,
        @NotNull @CivilDay LocalDate decidedOn,
        Optional<@Valid Votes> votes,
        Optional<@PlainText(max = 200) String> majorityRule,
        @Size(max = 50) List<@Valid LocalText> conditions,
        Optional<@CivilDay LocalDate> validUntil,
        Optional<@PlainText(max = 100) String> budgetLine,
        @Valid Sha256 matter)
        implements WithDecision {
    public Decision {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(votes, "votes");
        Objects.requireNonNull(majorityRule, "majorityRule");
        conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
        Objects.requireNonNull(validUntil, "validUntil");
        Objects.requireNonNull(budgetLine, "budgetLine");
        Objects.requireNonNull(matter, "matter");
    }
}
