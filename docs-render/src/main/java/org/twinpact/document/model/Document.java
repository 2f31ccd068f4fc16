package org.twinpact.document.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LanguageTag;

/**
 * A document as its reader sees it, with titles, blocks and a footer. It is independent of any output format.
 * Immutable.
 *
 * <p>The same document always renders to the same bytes, so the caller supplies its date, which is never taken from a
 * clock.
 *
 * @param titles the title in each language, at least one, with the language of the document first
 * @param created the creation date in the metadata of the document
 * @param footer the text at the foot of each page, or empty if there is none
 * @param blocks the body, in reading order
 */
public record Document(List<Text> titles, Instant created, Optional<Text> footer, List<Block> blocks) {
    public Document {
        titles = List.copyOf(Objects.requireNonNull(titles, "titles"));
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(footer, "footer");
        blocks = List.copyOf(Objects.requireNonNull(blocks, "blocks"));
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("A document needs a title in at least one language; this one has none.");
        }
    }

    /** Returns the first language, which gives the whole document its direction. */
    public LanguageTag language() {
        return titles.get(0).language();
    }
}
