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
 * A decision or filing that a party's law or custom requires before a gate opens. Immutable.
 *
 * @param code the stable code, such as {@code IL-COUNCIL}
 * @param body the body that decides
 * @param scope the scope of the decision
 * @param before the gate before which it is required
 * @param after the codes of the steps that must come first
 * @param when the circumstances under which the rule applies. All must hold. An empty list means always
 * @param filing whether it is a filing, which the body receives without a decision
 * @param silence the period in which the body may object to a filing. Silence for that period counts as consent. Empty
 *     if there is no such period
 * @param budgetLine whether the decision must name a budget line
 * @param ratifiable whether it may follow the signature if the agreement enters into force by ratification
 * @param severity the severity of the rule
 * @param basis the basis of the rule: law, guidance or default
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

    /**
     * Returns whether the signed agreement is filed: whether this is a filing of the text that only the entry into force
     * requires. Such a filing counts only from the signature on.
     */
    public boolean isOfSignedText() {
        return filing && scope == Scope.TEXT && before == Gate.ENTRY_INTO_FORCE;
    }
}
