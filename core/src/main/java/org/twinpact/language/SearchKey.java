package org.twinpact.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folded form of a name, by which a search finds it. Folding removes case, accents, Hebrew and Arabic points,
 * apostrophes and gershayim, replaces each of several equal letters with one of them and digits of any script with
 * those of ASCII, and replaces dashes and other punctuation with one space. Marks that are letters remain, such as the
 * vowel signs of Indic scripts, the marks of Thai, and the voicing marks of kana. The work is linear in the length of
 * the text. Thread-safe.
 */
public final class SearchKey {
    /** The version of the folding. An index that was written by another version must be rebuilt. */
    public static final int VERSION = 2;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    /** Writings of one letter as others, in the languages that have it: German, Nordic, Serbo-Croatian. */
    private static final Map<String, String> EXPANDED =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "đ", "dj");

    private static final Pattern EXPANDABLE = Pattern.compile("[äöüåøđ\u200C]");

    /** The reverse. After a vowel or q, "ue" is rarely a written-out "ü". */
    private static final Pattern CONTRACTIBLE = Pattern.compile("(a)[ae]|(o)e|(?<![aeiouq])(u)e|(d)j");

    /** A nasal consonant of Devanagari before a consonant of its class, where an anusvara is as usual. */
    private static final Pattern NASAL = Pattern.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])");

    private SearchKey() {}

    /** Returns the key of a text, empty if nothing in the text can be searched. */
    public static String of(String text) {
        return folded(composed(text));
    }

    /**
     * Returns the keys under which an index stores a name: its own first, and those of its other accepted spellings,
     * such as {@code koeln} for Köln and {@code koln} for Koeln. A search by the key of any of them finds the name.
     */
    public static Set<String> spellings(String text) {
        String composed = composed(text);
        String key = folded(composed);
        String expanded = EXPANDABLE.matcher(composed).replaceAll(letter -> EXPANDED.getOrDefault(letter.group(), ""));
        return new LinkedHashSet<>(
                List.of(key, folded(expanded), CONTRACTIBLE.matcher(key).replaceAll("$1$2$3$4")));
    }

    /** Returns a text in lower case, in which a letter and its accent are one code point wherever there is one. */
    private static String composed(String text) {
        String lower = Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("l·l", "ll");
    }

    private static String folded(String composed) {
        StringBuilder key = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); ) {
            int codePoint = composed.codePointAt(at);
            at += Character.charCount(codePoint);
            // The compatibility form of an accent that takes up space is a space with the accent.
            boolean isAccent = codePoint == ' '
                    && at < composed.length()
                    && FoldedLetters.isOptionalMark(composed.codePointAt(at));
            if (!isAccent) {
                append(key, codePoint);
            }
        }
        return NASAL.matcher(key).replaceAll("ं").strip();
    }

    private static void append(StringBuilder key, int codePoint) {
        int last = key.length() == 0 ? ' ' : key.codePointBefore(key.length());
        if (codePoint == ZERO_WIDTH_NON_JOINER && UnicodeScript.of(last) == UnicodeScript.ARABIC) {
            // Persian writes the parts of a name with this sign or with a space.
            key.append(' ');
        } else if (FoldedLetters.isIgnored(codePoint)) {
            return;
        } else if (FoldedLetters.isMark(codePoint) ? last != ' ' : isLetterOrNumber(codePoint)) {
            FoldedLetters.of(codePoint).codePoints().forEach(letter -> append(key, last, letter));
        } else if (last != ' ') {
            key.append(' ');
        }
    }

    private static boolean isLetterOrNumber(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.LETTER_NUMBER;
    }

    private static void append(StringBuilder key, int last, int letter) {
        if (letter == last && (letter == 'ו' || letter == 'י')) {
            // Plene spelling doubles these letters, and defective spelling does not.
            return;
        }
        // The capital form of the Armenian ligature of both is spelled with the second letter.
        key.appendCodePoint(letter == 'ւ' && last == 'ե' ? 'վ' : letter);
    }
}
