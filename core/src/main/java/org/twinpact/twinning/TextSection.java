package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A part of a text for a page. Immutable.
 *
 * @param title the title, in Hebrew and English
 * @param lines the lines, in Hebrew and English
 */
public record TextSection(LocalText title, List<LocalText> lines) {
    public TextSection {
        Objects.requireNonNull(title, "title");
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }
}
