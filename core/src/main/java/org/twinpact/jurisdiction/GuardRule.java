package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A condition that no step can express, such as required content of the text. The profile names a guard, which is
 * written in Java and registered in the rulebook under that name. Immutable.
 *
 * @param code the stable code, such as {@code FR-FORECAST}
 * @param guard the name of the guard with its version, such as {@code FORECAST_OF_MONEY-1}
 * @param before the first gate that checks the condition. Every later gate checks it too
 * @param when the circumstances under which the rule applies. All must hold. An empty list means always
 * @param severity the severity of the rule
 * @param basis the basis of the rule: law, guidance or default
 * @param source the source of the rule
 * @param verifiedOn the day the source was last read
 * @param text the requirement, by language
 */
@HiddenBuilder
@Value.Builder
public record GuardRule(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be a rule's code such as 'FR-FORECAST'")
        String code,

        @Pattern(
                regexp = "[A-Z][A-Z0-9_]{1,60}-[1-9][0-9]{0,2}",
                message = "must be a guard's name with its version such as 'FORECAST_OF_MONEY-1'")
        String guard,

        @NotNull Gate before,
        @Size(max = 20) List<@NotNull Circumstance> when,
        @NotNull Severity severity,
        @NotNull Basis basis,
        @PlainText String source,
        @NotNull @CivilDay LocalDate verifiedOn,
        @Valid LocalText text)
        implements Rule, WithGuardRule {
    public GuardRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(before, "before");
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(text, "text");
    }
}
