package org.twinpact.jurisdiction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.language.PlainText;

/**
 * What a party owes after signing. Immutable.
 *
 * @param code stable code, such as {@code IL-INFORM-ASSOCIATION}
 * @param kind what fulfils it
 * @param to recipients, such as {@code ASSOCIATION_INTERNATIONAL}; their addresses are the host's data
 * @param within time to fulfil it, counted from the day the agreement was signed by all
 * @param recurring whether it is owed again, the same time later, each time it was fulfilled
 * @param basis law, guidance or default
 * @param source where that is written
 */
@Value.Builder
public record DutyRule(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be a duty's code such as 'IL-PUBLISH'")
        String code,

        @NotNull DutyKind kind,
        @Size(max = 20) List<@PlainText(max = 64) String> to,
        @NotNull Period within,
        boolean recurring,
        @NotNull Basis basis,
        @PlainText String source)
        implements WithDutyRule {
    public DutyRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }
}
