package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A part of a page for a person. Immutable.
 *
 * @param title the title, in Hebrew and English
 * @param lines the lines, in Hebrew and English
 */
public record Section(LocalText title, List<LocalText> lines) {
    public Section {
        Objects.requireNonNull(title, "title");
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }
}
