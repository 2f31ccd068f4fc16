package org.twinpact.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A goal of an authority for the twinning. Its measurable form is the work plan's {@code Objective}. Immutable.
 *
 * @param id key within the authority, such as {@code G1}
 * @param theme field of cooperation
 * @param text the goal, by language
 * @param needs ids of the needs it answers
 */
public record Goal(
        @PlainText(max = 32) String id,
        @Valid Theme theme,
        @Valid LocalText text,

        @NotEmpty(message = "must name at least one need that it answers") @Size(max = 200)
        List<@PlainText(max = 32) String> needs) {
    public Goal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(text, "text");
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
    }
}
