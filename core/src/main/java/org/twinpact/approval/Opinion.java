package org.twinpact.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * An opinion of a body that no law requires, such as the advice of a committee or the objection of a ministry. It neither
 * permits nor prevents anything. Immutable.
 *
 * @param body the name of the body, by language
 * @param kind the kind of opinion
 * @param givenOn the day of the opinion
 * @param reference the number of the opinion in the records of the body
 * @param text the opinion or its summary, by language
 * @param matter the hash of the subjects or the text that the opinion is about, if it is about one
 */
@Value.Builder
public record Opinion(
        @Valid LocalText body,
        @NotNull OpinionKind kind,
        @NotNull @CivilDay LocalDate givenOn,
        @PlainText(max = 100) String reference,
        @Valid LocalText text,
        Optional<@Valid Sha256> matter)
        implements WithOpinion {
    public Opinion {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(givenOn, "givenOn");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(matter, "matter");
    }
}
