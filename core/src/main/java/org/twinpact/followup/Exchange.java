package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.evidence.Evidence;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * An exchange of knowledge between a party and national authorities, such as its association of local authorities and
 * the foreign ministry. Immutable.
 *
 * @param id the key among the exchanges of the party, such as {@code E1}
 * @param direction the direction
 * @param subject the subject
 * @param bodies the codes of the authorities to which it was sent or that sent it, at least one, such as
 *     {@link Recipients#FOREIGN_MINISTRY}
 * @param on the day on which it was sent or received
 * @param summary the summary of its content, by language
 * @param obligation the code of the obligation to give notice that it fulfils. Empty if none requires it
 * @param answers the id of the exchange in the other direction that it answers, if any
 * @param forwardedTo the role, department or authority to which the party forwarded what it received, by language, if
 *     it did
 * @param evidence the evidence, if any
 */
@Value.Builder
public record Exchange(
        @PlainText(max = 32) String id,
        @NotNull ExchangeDirection direction,
        @NotNull ExchangeSubject subject,

        @NotEmpty(message = "must name at least one national authority") @Size(max = 20)
        List<@PlainText(max = 64) String> bodies,

        @NotNull @CivilDay LocalDate on,
        @Valid LocalText summary,
        Optional<@PlainText(max = 64) String> obligation,
        Optional<@PlainText(max = 32) String> answers,
        Optional<@Valid LocalText> forwardedTo,
        Optional<@Valid Evidence> evidence)
        implements WithExchange {
    public Exchange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(subject, "subject");
        bodies = List.copyOf(Objects.requireNonNull(bodies, "bodies"));
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(forwardedTo, "forwardedTo");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Returns whether it calls for an answer: it was received, answers nothing itself and was not forwarded. */
    public boolean callsForAnswer() {
        return direction == ExchangeDirection.RECEIVED && answers.isEmpty() && forwardedTo.isEmpty();
    }
}
