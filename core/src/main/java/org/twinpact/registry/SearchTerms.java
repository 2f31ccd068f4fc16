package org.twinpact.registry;

import java.util.stream.Stream;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.SearchKey;

/** The terms by which an index finds twinnings. Each names its subject and the value. */
final class SearchTerms {
    /** The term that every twinning has. */
    static final String ANY = "*";

    private static final int WORD = 100;
    private static final int LONGEST = 128;

    private SearchTerms() {}

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

    /** Returns the words of a text, folded. Long ones are cut, here as in the index. */
    static Stream<String> words(String text) {
        return Stream.of(SearchKey.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "word:" + cut(word, WORD));
    }

    /** Returns whether an index can store a term. No valid term is longer, and only some engines store U+0000. */
    static boolean isKept(String term) {
        return term.length() <= LONGEST && term.indexOf('\0') < 0;
    }

    /** Returns the beginning of a text in whole characters, because half a surrogate pair is no text to a database. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
