package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.twinpact.approval.Body;
import org.twinpact.language.PlainText;

/**
 * Who must sign so that a party is bound. Immutable.
 *
 * @param when circumstances, all of which must hold; none means always
 * @param all offices that all sign
 * @param anyOf offices of which at least one signs; empty asks for none
 * @param seal whether the authority's seal is needed
 * @param basis law, guidance or default
 * @param source where that is written
 */
public record SignatoryRule(
        @Size(max = 20) List<@NotNull When> when,
        @Size(max = 20) List<@Valid Body> all,
        @Size(max = 20) List<@Valid Body> anyOf,
        boolean seal,
        @NotNull Basis basis,
        @PlainText String source) {
    public SignatoryRule {
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        all = List.copyOf(Objects.requireNonNull(all, "all"));
        anyOf = List.copyOf(Objects.requireNonNull(anyOf, "anyOf"));
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }
}
