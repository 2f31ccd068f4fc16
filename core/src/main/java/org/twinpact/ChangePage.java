package org.twinpact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.twinning.TwinningChanges;

/**
 * One page of what happened in the twinnings of a party. Immutable.
 *
 * @param twinnings the twinnings in which something happened, ordered by their English names. A page may be empty
 *     although there is a next one
 * @param next the cursor of the next page, empty on the last page
 */
public record ChangePage(List<TwinningChanges> twinnings, Optional<String> next) {
    public ChangePage {
        twinnings = List.copyOf(Objects.requireNonNull(twinnings, "twinnings"));
        Objects.requireNonNull(next, "next");
    }
}
