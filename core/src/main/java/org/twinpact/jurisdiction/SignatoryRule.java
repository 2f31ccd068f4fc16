package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A rule on the signatories that bind a party. Immutable.
 *
 * @param when the circumstances under which the rule applies. All must hold. An empty list means always
 * @param all the offices that must all sign
 * @param anyOf the offices of which at least one must sign. Empty if there is no such requirement
 * @param seal whether the authority's seal is required
 * @param severity the effect of a missing signatory or seal: the signature does not count, or there is only a warning
 * @param basis the basis of the rule: law, guidance or default
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

    @Override
    public String code() {
        return Stream.concat(
                        Stream.of("SIGNATORIES"),
                        when.stream().map(Circumstance::name).sorted())
                .map(name -> name.replace('_', '-'))
                .collect(Collectors.joining("-"));
    }
}
