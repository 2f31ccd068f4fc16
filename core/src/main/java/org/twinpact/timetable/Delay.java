package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

/**
 * A delay on the critical path. Immutable.
 *
 * @param cause the cause of the delay
 * @param party the waiting party, empty if all parties wait
 * @param step the waiting step, with its body, basis, source and text, empty if no step waits
 * @param since the day on which the delay begins. All predecessors are completed by then
 * @param until the day on which the delay ends. It equals {@code since} if another delay ends on that day too
 */
public record Delay(
        DelayCause cause, Optional<LocalAuthority> party, Optional<Step> step, LocalDate since, LocalDate until) {
    public Delay {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** Returns the delay as a sentence in Hebrew or English. For any other language the sentence is English. */
    public String text(LanguageTag language) {
        Map<String, Object> values = TimetableMessages.values(party, step, language);
        values.put("since", since);
        values.put("until", until);
        return TimetableMessages.say("cause." + cause, language, values);
    }
}
