package org.twinpact.document.compose;

import java.util.List;

/**
 * The letters that Hebrew writes together with the next word. A maqaf separates them from digits and from words in
 * another script. Stateless.
 */
final class HebrewPrefix {
    private static final String MAQAF = "־";

    private HebrewPrefix() {}

    /** Adds a maqaf before a text that is not in Hebrew letters, so that a prefix can precede it. */
    static String separated(String text) {
        boolean hebrew = Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HEBREW;
        return hebrew ? text : MAQAF + text;
    }

    /** Joins names into a list with "and" before the last of them. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " ו" + separated(names.get(last));
    }
}
