package org.twinpact.followup;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * The time in which a party withholds a subject from publication. Immutable.
 *
 * @param subject the subject
 * @param since the first day
 * @param until the last day, unless it is lifted before
 * @param reason the reason, by language
 * @param liftedOn the day from which the subject may be published again, empty if the withholding was not lifted
 */
public record Withholding(
        @Valid WithheldSubject subject,
        @CivilDay LocalDate since,
        @CivilDay LocalDate until,
        @Valid LocalText reason,
        Optional<@CivilDay LocalDate> liftedOn) {
    public Withholding {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(liftedOn, "liftedOn");
    }

    /** Returns the last day on which the subject is withheld. It is the day before the first if it was lifted at once. */
    public LocalDate lastDay() {
        return liftedOn.map(day -> day.minusDays(1)).orElse(until);
    }

    /** Returns whether the subject is withheld on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(lastDay());
    }

    /** Returns whether a lifting on a day changes the withholding. */
    public boolean canBeLiftedOn(LocalDate day) {
        return !day.isAfter(until) && liftedOn.map(day::isBefore).orElse(true);
    }

    /** Returns the withholding after a lifting, of which the first counts. One before its first day does not count. */
    public Withholding lifted(LocalDate on) {
        boolean isEarlier = !on.isBefore(since) && canBeLiftedOn(on);
        return isEarlier ? new Withholding(subject, since, until, reason, Optional.of(on)) : this;
    }

    /**
     * Returns the withholding after another one of the same subject, of which the later counts, and of two of one day the
     * longer. A lifting that follows both remains.
     */
    public Withholding followedBy(Withholding other) {
        boolean isLater = other.since.isAfter(since) || other.since.equals(since) && other.until.isAfter(until);
        Withholding last = isLater ? other : this;
        return Stream.of(liftedOn, other.liftedOn)
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(last.since) && !day.isAfter(last.until))
                .min(LocalDate::compareTo)
                .map(last::lifted)
                .orElse(last);
    }
}
