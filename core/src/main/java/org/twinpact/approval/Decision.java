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
 * @param number the decision's number in the body's own records
 * @param decidedOn the day of the decision
 * @param votes the votes, where there was a vote
 * @param conditions the conditions to be met before the approval counts, by language, none for an approval
 *     without conditions
 * @param validUntil the last day on which the approval may be used, empty where it does not expire
 * @param budgetLine the budget line that pays, where one was named
 * @param matter hash of the matter before the body: of the subjects ({@code Twinning.subjects()}), or the operative
 *     hash
 */
@Value.Builder
public record Decision(
        @Valid Body body,
        @NotNull Scope scope,
        @NotNull Result result,
        @PlainText(max = 100) String number,
        @NotNull @CivilDay LocalDate decidedOn,
        Optional<@Valid Votes> votes,
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
        conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
        Objects.requireNonNull(validUntil, "validUntil");
        Objects.requireNonNull(budgetLine, "budgetLine");
        Objects.requireNonNull(matter, "matter");
    }
}
