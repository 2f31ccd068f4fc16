package org.twinpact.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A challenge or a potential that a round table identified. Immutable.
 *
 * @param id the key within the authority, such as {@code N1}
 * @param kind the kind of the need: challenge or potential
 * @param theme the field of cooperation that it belongs to
 * @param text the finding, by language
 */
public record Need(
        @PlainText(max = 32) String id,
        @NotNull NeedKind kind,
        @Valid Theme theme,
        @Valid LocalText text) {
    public Need {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(text, "text");
    }
}
