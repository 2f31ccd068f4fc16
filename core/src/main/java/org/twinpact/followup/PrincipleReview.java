package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * A party's review of one principle of the agreement. Immutable.
 *
 * @param clause the id of the clause that states the principle
 * @param verdict the verdict
 * @param comment the comment that explains the verdict, by language
 * @param on the day of the review
 */
public record PrincipleReview(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{0,31}", message = "must be a clause id such as 'C03'")
        String clause,

        @NotNull PrincipleVerdict verdict,
        @Valid LocalText comment,
        @NotNull @CivilDay LocalDate on) {
    public PrincipleReview {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(on, "on");
    }
}
