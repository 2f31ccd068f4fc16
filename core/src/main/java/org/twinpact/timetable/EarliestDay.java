package org.twinpact.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.PlainText;

/**
 * The earliest day on which a party can take a step, such as the council's next meeting. Immutable.
 *
 * @param party the party that takes the step
 * @param step the step's code in the party's profile
 * @param day the first day on which it can be taken
 */
public record EarliestDay(
        @Valid AuthorityId party,
        @PlainText(max = 64) String step,
        @NotNull @CivilDay LocalDate day) {
    public EarliestDay {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(day, "day");
    }
}
