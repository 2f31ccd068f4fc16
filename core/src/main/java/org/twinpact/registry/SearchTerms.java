package org.twinpact.registry;

import java.util.stream.Stream;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.SearchKey;

/** The terms by which an index finds twinnings. Each consists of a subject and a value. */
final class SearchTerms {
    /** The term that every twinning has. */
    static final String ANY = "*";

    /** The beginning of the term with the last day on which a twinning is withheld, which ISO 8601 orders by time. */
    static final String WITHHELD_UNTIL = "#withheld:";

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

    /** Returns the terms of the folded words of a text. Long words are truncated, here as in the index. */
    static Stream<String> words(String text) {
        return wordsOf(SearchKey.of(text));
    }

    /** Returns the terms of the words of a name, in each of its accepted spellings. */
    static Stream<String> spellings(String name) {
        return SearchKey.spellings(name).stream().flatMap(SearchTerms::wordsOf);
    }

    private static Stream<String> wordsOf(String key) {
        return Stream.of(key.split(" ")).filter(word -> !word.isEmpty()).map(word -> "word:" + cut(word, WORD));
    }

    /** Returns whether an index can store a term. No valid term is longer, and only some engines store U+0000. */
    static boolean isKept(String term) {
        return term.length() <= LONGEST && term.indexOf('\0') < 0;
    }

    /** Returns the beginning of a text without splitting a surrogate pair, because databases reject half of one. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
