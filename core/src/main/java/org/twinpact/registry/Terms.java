package org.twinpact.registry;

import java.util.stream.Stream;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.SearchKey;

/** How what is searched for is written in an index: each term says what it is about, and the value. */
final class Terms {
    /** The term that every twinning has. */
    static final String ANY = "*";

    private static final int WORD = 100;
    private static final int LONGEST = 128;

    private Terms() {}

    static String of(Facet facet, Object value) {
        return facet.prefix() + value;
    }

    static String authority(AuthorityId id) {
        return "authority:" + id;
    }

    static String code(AuthorityCode code) {
        return "code:" + code.scheme() + ":" + code.value();
    }

    static String profile(ProfileRef profile) {
        return "profile:" + profile.id() + ":" + profile.version() + ":"
                + profile.hash().abbreviated();
    }

    /** The words of a text, folded; long ones are cut, here as in the index. */
    static Stream<String> words(String text) {
        return Stream.of(SearchKey.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "word:" + cut(word, WORD));
    }

    /** Whether an index can hold a term; nothing valid is longer, and no engine but some keep U+0000. */
    static boolean isKept(String term) {
        return term.length() <= LONGEST && term.indexOf('\0') < 0;
    }

    /** The first of a text, whole signs alone: half a surrogate pair is no text to a database. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
