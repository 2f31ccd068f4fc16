package org.twinpact.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.SearchKey;
import org.twinpact.twinning.TwinningId;

/**
 * Where a page ended: the order is total, so a cursor stays right while entries come and go. Immutable.
 *
 * @param sortKey sort key of the page's last entry
 * @param id key of the page's last entry
 */
public record Cursor(String sortKey, TwinningId id) {
    private static final int KEY = 36;
    private static final int CHECK = 8;

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
        String content = id + sortKey;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((content + check(content)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor of its text.
     *
     * @throws IllegalArgumentException if the text is no cursor, or only a piece of one
     */
    public static Cursor decoded(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String content = decoded.substring(0, decoded.length() - CHECK);
            if (decoded.equals(content + check(content))) {
                return new Cursor(content.substring(KEY), TwinningId.of(content.substring(0, KEY)));
            }
            throw new IllegalArgumentException("its check digits are wrong");
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "'" + text.substring(0, Math.min(80, text.length()))
                            + "' is no cursor; the value of Page.next() is right",
                    e);
        }
    }

    /** Tells a cursor that was cut or mistyped; a forged one only leads to another place in the caller's own list. */
    private static String check(String content) {
        return Sha256.of(List.of("twinpact-cursor-" + SearchKey.VERSION, content))
                .hex()
                .substring(0, CHECK);
    }
}
