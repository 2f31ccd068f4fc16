package org.twinpact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.twinning.AgendaLine;

/**
 * One page of what is due in the twinnings of an office, as a clerk reads it. Immutable.
 *
 * @param lines the lines in order, by day first
 * @param next the cursor of the next page, empty on the last page
 */
public record DuePage(List<AgendaLine> lines, Optional<String> next) {
    public DuePage {
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
        Objects.requireNonNull(next, "next");
    }
}
