package org.twinpact.registry;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.message.Shown;
import org.twinpact.twinning.TwinningId;

/**
 * The position after a page. The order is total, so a cursor remains valid when entries are added or removed.
 * Immutable.
 *
 * @param order the order of the pages
 * @param term the term by which a search with a text found the page's last entry
 * @param sortKey the sort key of the page's last entry
 * @param id the key of the page's last entry
 */
public record Cursor(Search.Order order, Optional<String> term, String sortKey, TwinningId id) {
    private static final int KEY = 36;

    public Cursor {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(sortKey, "sortKey");
        Objects.requireNonNull(id, "id");
    }

    /** Returns the cursor of a search after a page that ends with this entry. */
    public static Cursor after(IndexEntry entry, Search search) {
        Optional<String> term = search.wordPrefix()
                .flatMap(wordPrefix -> entry.terms().stream()
                        .filter(found -> found.startsWith(wordPrefix))
                        .findFirst());
        return new Cursor(search.order(), term, entry.sortKey(search.order()), entry.id());
    }

    /** Returns the cursor as text that is safe in a URL. */
    public String encoded() {
        // A term that matches a text never contains a space.
        String content = id + order.name().substring(0, 1) + term.orElse("") + " " + sortKey;
        return CursorText.encoded(content);
    }

    /**
     * Returns the cursor of a search, or empty for its first page.
     *
     * @throws IllegalArgumentException if the text is not a complete cursor, or if the cursor is of a search with
     *     another order
     */
    public static Optional<Cursor> of(Search search) {
        Optional<Cursor> cursor = search.cursor().map(Cursor::decoded);
        cursor.ifPresent(given -> given.requireOrderOf(search));
        return cursor;
    }

    private void requireOrderOf(Search search) {
        if (order != search.order() || term.isPresent() != search.wordPrefix().isPresent()) {
            throw new IllegalArgumentException("the cursor is of a search ordered by " + ordered(order, term)
                    + ", but this search is ordered by " + ordered(search.order(), search.wordPrefix())
                    + "; expected the value of Page.next() of the same search");
        }
    }

    private static String ordered(Search.Order order, Optional<String> term) {
        return order + " names" + (term.isPresent() ? " after the words found" : "");
    }

    private static Cursor decoded(String text) {
        return CursorText.decoded(text)
                .flatMap(Cursor::read)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + Shown.text(text) + "' is not a cursor; expected the value of Page.next()"));
    }

    private static Optional<Cursor> read(String content) {
        try {
            int space = content.indexOf(' ');
            String term = content.substring(KEY + 1, space);
            return Optional.of(new Cursor(
                    content.charAt(KEY) == 'H' ? Search.Order.HEBREW : Search.Order.ENGLISH,
                    term.isEmpty() ? Optional.empty() : Optional.of(term),
                    content.substring(space + 1),
                    TwinningId.of(content.substring(0, KEY))));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
