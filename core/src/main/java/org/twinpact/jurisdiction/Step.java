package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.language.PlainText;

/**
 * A decision or filing that a party owes under its own law or custom before a gate opens. Immutable.
 *
 * @param code stable code, such as {@code IL-COUNCIL}
 * @param body who decides
 * @param scope what about
 * @param before the gate it is owed before
 * @param after codes of steps that come first
 * @param when circumstances, all of which must hold; none means always
 * @param filing whether it is a filing that the body only receives, and no decision of its own
 * @param basis law, guidance or default
 * @param source where that is written
 */
@Value.Builder
public record Step(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be a step's code such as 'IL-COUNCIL'")
        String code,

        @Valid Body body,
        @NotNull Scope scope,
        @NotNull Gate before,
        @Size(max = 20) List<@PlainText(max = 64) String> after,
        @Size(max = 20) List<@NotNull When> when,
        boolean filing,
        @NotNull Basis basis,
        @PlainText String source)
        implements WithStep {
    public Step {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(before, "before");
        after = List.copyOf(Objects.requireNonNull(after, "after"));
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }
}
