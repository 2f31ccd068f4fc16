package org.twinpact.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.twinpact.twinning.TwinningId;

/**
 * Where a page ended: the order is total, so a cursor stays right while entries come and go. Immutable.
 *
 * @param sortKey sort key of the page's last entry
 * @param id key of the page's last entry
 */
public record Cursor(String sortKey, TwinningId id) {
    public Cursor {
        Objects.requireNonNull(sortKey, "sortKey");
        Objects.requireNonNull(id, "id");
    }

    /** The cursor of a page that ends with this entry. */
    public static Cursor after(IndexEntry entry) {
        return new Cursor(entry.sortKey(), entry.id());
    }

    /** The cursor as text, safe in an address. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + sortKey).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor of its text.
     *
     * @throws IllegalArgumentException if the text is no cursor
     */
    public static Cursor decoded(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(decoded.substring(36), TwinningId.of(decoded.substring(0, 36)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "'" + text.substring(0, Math.min(80, text.length()))
                            + "' is no cursor; the value of Page.next() is right",
                    e);
        }
    }
}
