package org.twinpact.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a search. Immutable.
 *
 * @param entries the entries, in order
 * @param next the cursor of the next page, empty on the last page
 */
public record Page(List<IndexEntry> entries, Optional<String> next) {
    public Page {
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
        Objects.requireNonNull(next, "next");
    }

    /**
     * Returns a page of the entries found. An entry beyond the limit shows that there is another page.
     *
     * @param found at most {@link Search#limit()} + 1 entries, in order
     * @param search the search that found them
     */
    public static Page of(List<IndexEntry> found, Search search) {
        int limit = search.limit();
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        return new Page(
                found.subList(0, limit),
                Optional.of(Cursor.after(found.get(limit - 1), search).encoded()));
    }
}
