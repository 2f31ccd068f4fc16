package org.twinpact.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.language.SearchKey;
import org.twinpact.twinning.Stage;

/**
 * What is looked for; conditions that are empty do not narrow. Immutable.
 *
 * @param text words that begin words of the parties' names, in any script
 * @param country a country of one of the parties, ISO 3166-1 alpha-2
 * @param stage the stage
 * @param limit entries on a page, 1 to 500
 * @param cursor where the page before ended, as {@link Page#next()} gave it out
 */
@Value.Builder
public record Search(
        Optional<String> text, Optional<String> country, Optional<Stage> stage, int limit, Optional<String> cursor)
        implements WithSearch {
    public Search {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page of " + limit + " entries was asked; 1 to 500 is right");
        }
    }

    /** Everything, fifty to a page. */
    public static Search all() {
        return new Search(Optional.empty(), Optional.empty(), Optional.empty(), 50, Optional.empty());
    }

    /** The folded words of the text, at most ten. */
    public List<String> words() {
        return text.stream()
                .flatMap(words -> Stream.of(SearchKey.of(words).split(" ")))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .toList();
    }
}
