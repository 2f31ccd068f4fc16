package org.twinpact.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.SearchKey;
import org.twinpact.twinning.TwinningId;

/**
 * The position after a page. The order is total, so a cursor stays valid while entries come and go. Immutable.
 *
 * @param order the order of the pages
 * @param term the term by which a search with a text found the page's last entry
 * @param sortKey sort key of the page's last entry
 * @param id key of the page's last entry
 */
public record Cursor(Search.Order order, Optional<String> term, String sortKey, TwinningId id) {
    private static final int KEY = 36;
    private static final int CHECK = 8;

    public Cursor {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(sortKey, "sortKey");
        Objects.requireNonNull(id, "id");
    }

    /** Returns the cursor of a page of a search that ends with this entry. */
    public static Cursor after(IndexEntry entry, Search search) {
        Optional<String> term = search.wordPrefix()
                .flatMap(wordPrefix -> entry.terms().stream()
                        .filter(found -> found.startsWith(wordPrefix))
                        .findFirst());
        return new Cursor(search.order(), term, entry.sortKey(search.order()), entry.id());
    }

    /** Returns the cursor as text, safe in a URL. */
    public String encoded() {
        // A term that a text has found never contains a space.
        String content = id + order.name().substring(0, 1) + term.orElse("") + " " + sortKey;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((content + check(content)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the cursor of a search, or empty for its first page.
     *
     * @throws IllegalArgumentException if the text is no cursor or only a piece of one, or the cursor is of a search
     *     with another order
     */
    public static Optional<Cursor> of(Search search) {
        Optional<Cursor> cursor = search.cursor().map(Cursor::decoded);
        cursor.ifPresent(given -> given.requireOrderOf(search));
        return cursor;
    }

    private void requireOrderOf(Search search) {
        if (order != search.order() || term.isPresent() != search.wordPrefix().isPresent()) {
            throw new IllegalArgumentException("the cursor is of a search ordered by " + ordered(order, term)
                    + ", and was given to one ordered by " + ordered(search.order(), search.wordPrefix())
                    + "; the value of Page.next() of the same search is right");
        }
    }

    private static String ordered(Search.Order order, Optional<String> term) {
        return order + " names" + (term.isPresent() ? " after the words found" : "");
    }

    private static Cursor decoded(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String content = decoded.substring(0, decoded.length() - CHECK);
            if (!decoded.equals(content + check(content)) || content.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("its check digits are wrong");
            }
            int space = content.indexOf(' ');
            String term = content.substring(KEY + 1, space);
            return new Cursor(
                    content.charAt(KEY) == 'H' ? Search.Order.HEBREW : Search.Order.ENGLISH,
                    term.isEmpty() ? Optional.empty() : Optional.of(term),
                    content.substring(space + 1),
                    TwinningId.of(content.substring(0, KEY)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "'" + text.substring(0, Math.min(80, text.length()))
                            + "' is no cursor; the value of Page.next() is right",
                    e);
        }
    }

    /**
     * Returns the check digits that reveal a cursor that was cut or mistyped. A forged cursor only leads to another
     * position in the caller's own list.
     */
    private static String check(String content) {
        return Sha256.of(List.of("twinpact-cursor-" + SearchKey.VERSION, content))
                .hex()
                .substring(0, CHECK);
    }
}
