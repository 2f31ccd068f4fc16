package org.twinpact.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A goal of an authority for the twinning. An {@code Objective} of the work plan gives it a measurable form. Immutable.
 *
 * @param id the key within the authority, such as {@code G1}
 * @param theme the field of cooperation
 * @param text the goal, by language
 * @param needs the ids of the recorded needs that it answers, empty if no needs were recorded
 */
public record Goal(
        @PlainText(max = 32) String id,
        @Valid Theme theme,
        @Valid LocalText text,
        @Size(max = 200) List<@PlainText(max = 32) String> needs) {
    public Goal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(text, "text");
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
    }
}
