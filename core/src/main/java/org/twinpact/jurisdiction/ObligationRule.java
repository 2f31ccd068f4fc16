package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Shown;

/**
 * An obligation of a party after signing. Immutable.
 *
 * @param code the stable code, such as {@code IL-INFORM-ASSOCIATION}
 * @param name the name, by language, a short noun phrase that fits inside a sentence
 * @param kind the kind of act that fulfils the obligation
 * @param to the codes of the recipients, such as {@code ASSOCIATION_INTERNATIONAL}. The host stores their addresses
 * @param raisedBy the event from which the time is counted
 * @param within the time in which it must be fulfilled, counted from that event. The times of a recurring one follow
 *     each other without a gap. For {@link ObligationTrigger#TERM_END}, the time before the end of the term
 * @param day the day of the year on which it is due. Empty if {@code within} alone determines the due day
 * @param recurring whether it is due again for each further period. With a day of the year, each period is a calendar
 *     year, and its obligation is due in the year that follows
 * @param when the circumstances under which the rule applies. All must hold. An empty list means always
 * @param severity the severity of the rule. An open obligation never prevents an act
 * @param basis the basis of the rule: law, guidance or default
 * @param source the source of the rule
 * @param verifiedOn the day the source was last read
 * @param text the requirement, by language
 */
@HiddenBuilder
@Value.Builder
public record ObligationRule(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be an obligation's code such as 'IL-PUBLISH'")
        String code,

        @Valid LocalText name,
        @NotNull ObligationKind kind,
        @Size(max = 20) List<@PlainText(max = 64) String> to,
        @NotNull ObligationTrigger raisedBy,
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
    private static final int SHORTEST_MONTH = 28;

    public ObligationRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(raisedBy, "raisedBy");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(day, "day");
        when = List.copyOf(Objects.requireNonNull(when, "when"));
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(text, "text");
        if (recurring && raisedBy == ObligationTrigger.TERM_END) {
            throw new IllegalArgumentException("the obligation " + Shown.text(code)
                    + " recurs before the end of the term; only an obligation that is due once can be counted from"
                    + " that day");
        }
        if (recurring && day.isEmpty() && (within.isZero() || within.isNegative())) {
            throw new IllegalArgumentException("the obligation " + Shown.text(code) + " recurs within " + within
                    + "; a recurring obligation requires a time longer than none");
        }
    }

    /** Returns the due day of an obligation with a time that begins on the given day, and of its first period. */
    public LocalDate due(LocalDate from) {
        return due(from, 0);
    }

    /**
     * Returns the due day of a period. Each is counted from the day on which the time began, and not from the one before,
     * so that no month shortens those that follow.
     *
     * @param from the day on which the time began
     * @param number the number of the period, from 0
     */
    public LocalDate due(LocalDate from, int number) {
        return day.map(fixed -> {
                    LocalDate sameYear = fixed.atYear(from.getYear());
                    return sameYear.isAfter(from) && !recurring ? sameYear : fixed.atYear(from.getYear() + 1 + number);
                })
                .orElseGet(
                        () -> raisedBy == ObligationTrigger.TERM_END ? from.minus(within) : firstDay(from, number + 1));
    }

    /**
     * Returns a period of a recurring obligation, empty if the obligation is not recurring.
     *
     * @param from the day on which the time began, the first day of the first period
     * @param number the number of the period, from 0
     */
    public Optional<ReportingPeriod> period(LocalDate from, int number) {
        return recurring
                ? Optional.of(new ReportingPeriod(
                        firstDay(from, number), firstDay(from, number + 1).minusDays(1)))
                : Optional.empty();
    }

    /**
     * Returns the number of the period of a recurring obligation that contains a day, 0 if the day is before the first.
     *
     * @param from the day on which the time began
     * @param on the day
     */
    public int number(LocalDate from, LocalDate on) {
        if (on.isBefore(from)) {
            return 0;
        }
        int low = 0;
        int high = day.isPresent()
                ? on.getYear() - from.getYear() + 1
                : (int) (ChronoUnit.DAYS.between(from, on) / shortestDays()) + 1;
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            if (firstDay(from, middle).isAfter(on)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private long shortestDays() {
        return within.toTotalMonths() * SHORTEST_MONTH + within.getDays();
    }

    private LocalDate firstDay(LocalDate from, int number) {
        if (number == 0) {
            return from;
        }
        return day.isPresent()
                ? LocalDate.of(from.getYear() + number, Month.JANUARY, 1)
                : from.plus(within.multipliedBy(number));
    }
}
