package org.twinpact.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letters that a search treats as equal, and the signs that it ignores. Letters are lower case and composed. */
final class FoldedLetters {
    /** The scripts in which a letter without its marks is the same letter to a reader who types it. */
    private static final Set<UnicodeScript> ACCENTED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.ARABIC);

    /** The scripts of marks that are accents, points or stress. In other scripts, marks are vowels and consonants. */
    private static final Set<UnicodeScript> OPTIONAL_MARKS = EnumSet.of(
            UnicodeScript.INHERITED,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.CYRILLIC);

    /** Apostrophes, primes, quotation marks, geresh, gershayim, tatweel and the signs of Armenian intonation. */
    private static final String IGNORED = "'\"`‘’‛“”‟′″‵ꞌ\u05F3\u05F4՚՛՜՞ـ";

    private static final Map<String, String> EQUAL = Stream.of(
                    "ø o, ł l, ð d, đ d, þ th, ß ss, æ ae, œ oe, ı i, ȷ j, ħ h, ŋ n, ŧ t, ĸ k, ə e, ǝ e",
                    "ɓ b, ɖ d, ɗ d, ɛ e, ƒ f, ɣ g, ǥ g, ɨ i, ƙ k, ƚ l, ɲ n, ɔ o, ʉ u, ʋ v, ƴ y, ƶ z",
                    "ς σ",
                    "ё е, ѐ е, ѝ и",
                    "ך כ, ם מ, ן נ, ף פ, ץ צ, װ ו, ױ וי, ײ י",
                    "ٱ ا, ى ي, ی ي, ک ك, ة ه, ۀ ه, ہ ه, ۂ ه, ۃ ه, ھ ه",
                    "ँ ं",
                    "ゕ か, ゖ け",
                    "臺 台",
                    "ሐ ሀ, ሑ ሁ, ሒ ሂ, ሓ ሃ, ሔ ሄ, ሕ ህ, ሖ ሆ, ኀ ሀ, ኁ ሁ, ኂ ሂ, ኃ ሃ, ኄ ሄ, ኅ ህ, ኆ ሆ",
                    "ሠ ሰ, ሡ ሱ, ሢ ሲ, ሣ ሳ, ሤ ሴ, ሥ ስ, ሦ ሶ, ዐ አ, ዑ ኡ, ዒ ኢ, ዓ ኣ, ዔ ኤ, ዕ እ, ዖ ኦ",
                    "ፀ ጸ, ፁ ጹ, ፂ ጺ, ፃ ጻ, ፄ ጼ, ፅ ጽ, ፆ ጾ")
            .flatMap(line -> Stream.of(line.split(", ")))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final int KATAKANA_TO_HIRAGANA = 'ア' - 'あ';

    /** The nukta of Devanagari, which the same name has in one text and lacks in another. */
    private static final int NUKTA = 0x093C;

    private FoldedLetters() {}

    /** Returns the form that a letter or digit shares with all that are equal to it. */
    static String of(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(codePoint);
        }
        if (Character.isDigit(codePoint)) {
            return Integer.toString(Character.digit(codePoint, 10));
        }
        boolean isKatakana = codePoint >= 'ァ' && codePoint <= 'ヶ';
        String letter = Character.toString(isKatakana ? codePoint - KATAKANA_TO_HIRAGANA : codePoint);
        String equal = EQUAL.get(letter);
        if (equal != null) {
            return equal;
        }
        return ACCENTED.contains(UnicodeScript.of(codePoint)) ? withoutMarks(letter) : letter;
    }

    private static String withoutMarks(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> !isMark(part))
                .mapToObj(Character::toString)
                .map(part -> EQUAL.getOrDefault(part, part))
                .collect(Collectors.joining());
    }

    /** Returns whether a sign changes no word, so that it is neither part of one nor a boundary. */
    static boolean isIgnored(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || isOptionalMark(codePoint)
                || IGNORED.indexOf(codePoint) >= 0
                || Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.SPACING_MODIFIER_LETTERS;
    }

    static boolean isOptionalMark(int codePoint) {
        return isMark(codePoint) && (OPTIONAL_MARKS.contains(UnicodeScript.of(codePoint)) || codePoint == NUKTA);
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
