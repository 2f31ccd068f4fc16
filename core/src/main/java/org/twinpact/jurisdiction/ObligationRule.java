package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * An obligation of a party after signing. Immutable.
 *
 * @param code stable code, such as {@code IL-INFORM-ASSOCIATION}
 * @param kind the kind of act that fulfils it
 * @param to recipients, such as {@code ASSOCIATION_INTERNATIONAL}; their addresses are the host's data
 * @param within time to fulfil it, counted from the day the agreement was signed by all
 * @param day the day of the year on which it falls due, the first after that time began, empty where only the time
 *     counts
 * @param recurring whether it is owed again, the same time later, each time it was fulfilled
 * @param when circumstances, all of which must hold. None means always
 * @param severity the weight of the rule. An obligation never stops what is under way
 * @param basis law, guidance or default
 * @param source the source of the rule
 * @param verifiedOn the day the source was last read
 * @param text the requirement, by language
 */
@HiddenBuilder
@Value.Builder
public record ObligationRule(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be an obligation's code such as 'IL-PUBLISH'")
        String code,

        @NotNull ObligationKind kind,
        @Size(max = 20) List<@PlainText(max = 64) String> to,
        @NotNull Period within,
        Optional<MonthDay> day,
        boolean recurring,
        @Size(max = 20) List<@NotNull Circumstance> when,
        @NotNull Severity severity,
        @NotNull Basis basis,
        @PlainText String source,
        @NotNull @CivilDay LocalDate verifiedOn,
        @Valid LocalText text)
        implements Rule, WithObligationRule {
    public ObligationRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(day, "day");
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(text, "text");
    }

    /** Returns the due date of an obligation whose time begins on the given day. */
    public LocalDate due(LocalDate from) {
        return day.map(fixed -> {
                    LocalDate sameYear = fixed.atYear(from.getYear());
                    return sameYear.isAfter(from) ? sameYear : fixed.atYear(from.getYear() + 1);
                })
                .orElseGet(() -> from.plus(within));
    }
}
