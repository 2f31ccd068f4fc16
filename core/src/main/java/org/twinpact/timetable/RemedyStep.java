package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

/**
 * One change to a request, as a part of a remedy. Immutable.
 *
 * @param kind the kind of change
 * @param party the party that has the changed step or does not take part, empty if the change concerns no single party
 * @param step the step that changes, empty if none does
 * @param by the latest day that is early enough, empty if the change concerns no day
 * @param insteadOf the day that {@code by} replaces, empty if {@code by} is empty
 */
public record RemedyStep(
        RemedyKind kind,
        Optional<LocalAuthority> party,
        Optional<Step> step,
        Optional<LocalDate> by,
        Optional<LocalDate> insteadOf) {
    public RemedyStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(insteadOf, "insteadOf");
    }

    /** Returns a change that concerns no day. */
    static RemedyStep of(RemedyKind kind, Optional<LocalAuthority> party) {
        return new RemedyStep(kind, party, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a change of the day that ends a delay. */
    static RemedyStep of(Delay delay, LocalDate by) {
        return new RemedyStep(
                RemedyKind.of(delay.cause()), delay.party(), delay.step(), Optional.of(by), Optional.of(delay.until()));
    }

    /**
     * Returns the change as text, without the resulting day, in Hebrew or English. Any other language gives English.
     */
    public String text(LanguageTag language) {
        Map<String, Object> values = TimetableMessages.values(party, step, language);
        by.ifPresent(earlier -> values.put("by", earlier));
        insteadOf.ifPresent(later -> values.put("instead", later));
        return TimetableMessages.say("remedy." + kind, language, values);
    }
}
