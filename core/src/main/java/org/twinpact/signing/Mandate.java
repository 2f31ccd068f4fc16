package org.twinpact.signing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.language.CivilDay;
import org.twinpact.language.PlainText;

/**
 * The mandate of a person who signs for an office without holding it. Immutable.
 *
 * @param kind the kind of mandate
 * @param decree the decree, resolution or deed that gives the mandate, with its reference
 * @param since the first day of the mandate
 * @param until the last day of the mandate, empty if it has no end
 */
@Value.Builder
public record Mandate(
        @NotNull MandateKind kind,
        @PlainText(max = 500) String decree,
        @NotNull @CivilDay LocalDate since,
        Optional<@CivilDay LocalDate> until)
        implements WithMandate {
    public Mandate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(decree, "decree");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** Returns whether the mandate is in force on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}
