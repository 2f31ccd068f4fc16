package org.twinpact.document.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LanguageTag;

/**
 * A document as a reader meets it: titles, blocks and a footer. It knows no format; renderers do. Immutable.
 *
 * <p>The same document always renders to the same bytes, so the date it bears is given, never taken from a clock.
 *
 * @param titles the title in each language, the language of the document first; at least one
 * @param created the date that the document's metadata bear
 * @param footer what stands at the foot of each page; empty where nothing does
 * @param blocks the body, in reading order
 */
public record Document(List<Text> titles, Instant created, Optional<Text> footer, List<Block> blocks) {
    public Document {
        titles = List.copyOf(Objects.requireNonNull(titles, "titles"));
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(footer, "footer");
        blocks = List.copyOf(Objects.requireNonNull(blocks, "blocks"));
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("A document needs a title in at least one language; it was given none.");
        }
    }

    /** The language that comes first: it gives the whole document its direction. */
    public LanguageTag language() {
        return titles.get(0).language();
    }
}
