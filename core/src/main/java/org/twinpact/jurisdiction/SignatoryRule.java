package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * The signatories by whom a party is bound. Immutable.
 *
 * @param when circumstances, all of which must hold. None means always
 * @param all offices that all sign
 * @param anyOf offices of which at least one signs. Empty asks for none
 * @param seal whether the authority's seal is needed
 * @param severity whether a set that lacks a signatory does not count, or only warns
 * @param basis law, guidance or default
 * @param source the source of the rule
 * @param verifiedOn the day the source was last read
 * @param text the requirement, by language
 */
@HiddenBuilder
@Value.Builder
public record SignatoryRule(
        @Size(max = 20) List<@NotNull Circumstance> when,
        @Size(max = 20) List<@Valid Body> all,
        @Size(max = 20) List<@Valid Body> anyOf,
        boolean seal,
        @NotNull Severity severity,
        @NotNull Basis basis,
        @PlainText String source,
        @NotNull @CivilDay LocalDate verifiedOn,
        @Valid LocalText text)
        implements Rule, WithSignatoryRule {
    public SignatoryRule {
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        all = List.copyOf(Objects.requireNonNull(all, "all"));
        anyOf = List.copyOf(Objects.requireNonNull(anyOf, "anyOf"));
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(text, "text");
    }
}
