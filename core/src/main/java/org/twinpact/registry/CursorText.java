package org.twinpact.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.SearchKey;

/** The text form of a cursor, which is safe in a URL. */
final class CursorText {
    private static final int CHECK = 8;

    /** The maximum length in characters, above that of every cursor of a page: a key, a term, a sort key, in Base64. */
    static final int LONGEST = 2_000;

    private CursorText() {}

    static String encoded(String content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((content + check(content)).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the content of a cursor, or empty if the text is not a complete cursor. */
    static Optional<String> decoded(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the cursor has " + text.length() + " characters; expected at most "
                    + LONGEST + ", as the value of Page.next() has");
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String content = decoded.substring(0, Math.max(0, decoded.length() - CHECK));
            return decoded.equals(content + check(content)) && content.indexOf('\0') < 0
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the check digits that reveal a cursor that was truncated or mistyped. A forged cursor only leads to
     * another position in the caller's own list.
     */
    private static String check(String content) {
        return Sha256.of(List.of("twinpact-cursor-" + SearchKey.VERSION, content))
                .hex()
                .substring(0, CHECK);
    }
}
