package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A time for which a party must retain what a twinning stores. It decides nothing about acts. Immutable.
 *
 * @param code the stable code, such as {@code IL-RETAIN-RECORD}
 * @param subject the subject that must be retained
 * @param period the time
 * @param countedFrom the event from which the time is counted
 * @param basis the basis of the rule: law, guidance or default
 * @param source the source of the rule
 * @param verifiedOn the day the source was last read
 * @param text the requirement, by language
 */
@HiddenBuilder
@Value.Builder
public record RetentionRule(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be a rule's code such as 'IL-RETAIN-RECORD'")
        String code,

        @NotNull RetainedSubject subject,
        @NotNull Period period,
        @NotNull RetentionStart countedFrom,
        @NotNull Basis basis,
        @PlainText String source,
        @NotNull @CivilDay LocalDate verifiedOn,
        @Valid LocalText text) {
    public RetentionRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(countedFrom, "countedFrom");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(text, "text");
    }

    /** Returns the last day of the time. */
    public LocalDate lastDay(LocalDate from) {
        return from.plus(period).minusDays(1);
    }
}
