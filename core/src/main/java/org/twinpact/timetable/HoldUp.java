package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

/**
 * What a day has to wait for. Immutable.
 *
 * @param cause why there is waiting
 * @param party who waits; empty where all do
 * @param step the step that waits, with its body, basis, source and text; empty where none does
 * @param since the day from which there is waiting: all that comes first stands by then
 * @param until the day that ends it; the same as {@code since} where something else ends on that day too
 */
public record HoldUp(
        HoldUpCause cause, Optional<LocalAuthority> party, Optional<Step> step, LocalDate since, LocalDate until) {
    public HoldUp {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** What is waited for, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        Sentence sentence = Sentence.in(language).with("since", since).with("until", until);
        party.ifPresent(authority -> sentence.with("party", authority.name()));
        step.ifPresent(waiting -> sentence.with("rule", Sentence.of(waiting, waiting.code(), language)));
        return sentence.say("cause." + cause);
    }
}
