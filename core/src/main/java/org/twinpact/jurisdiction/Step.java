package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A decision or filing that a party owes under its own law or custom before a gate opens. Immutable.
 *
 * @param code stable code, such as {@code IL-COUNCIL}
 * @param body the body that decides
 * @param scope the scope of the decision
 * @param before the gate it is owed before
 * @param after codes of steps that come first
 * @param when circumstances, all of which must hold. None means always
 * @param filing whether it is a filing that the body only receives, and makes no decision on
 * @param silence how long the body may object to a filing; silence for that long consents. Empty where it has no such
 *     time
 * @param budgetLine whether the decision must name the budget line that pays
 * @param ratifiable whether it may follow the signature where the text says that it enters into force once ratified
 * @param severity the weight of the rule
 * @param basis law, guidance or default
 * @param source the source of the rule
 * @param verifiedOn the day the source was last read
 * @param text the requirement, by language
 */
@HiddenBuilder
@Value.Builder
public record Step(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be a step's code such as 'IL-COUNCIL'")
        String code,

        @Valid Body body,
        @NotNull Scope scope,
        @NotNull Gate before,
        @Size(max = 20) List<@PlainText(max = 64) String> after,
        @Size(max = 20) List<@NotNull Circumstance> when,
        boolean filing,
        Optional<Period> silence,
        boolean budgetLine,
        boolean ratifiable,
        @NotNull Severity severity,
        @NotNull Basis basis,
        @PlainText String source,
        @NotNull @CivilDay LocalDate verifiedOn,
        @Valid LocalText text)
        implements Rule, WithStep {
    public Step {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(before, "before");
        after = List.copyOf(Objects.requireNonNull(after, "after"));
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(text, "text");
    }
}
