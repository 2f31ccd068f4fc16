package org.twinpact.agreement.lint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;

/**
 * The numbers that a text writes in words: twelve, two months as חודשיים, October, a Hebrew date such as ג׳ בחשוון
 * התשע״ד. A surplus number is better than a missed one. Hebrew and English are supported. Thread-safe.
 */
final class NumberWords {
    /** A possessive pattern, because a backtracking group would recurse once for each of a thousand quoted letters. */
    private static final Pattern WORD = Pattern.compile("[א-ת]++(?:[״\"”׳'’][א-ת]++)*+[׳'’]?|[A-Za-z]++");

    private static final Pattern QUOTES = Pattern.compile("[״\"”׳'’]");

    /** The thousands of a year in the sixth Hebrew millennium, which is written without them. */
    private static final int MILLENNIUM = 5_000;

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        say(
                0,
                1,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen");
        say(1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
        say(10, 10, "ten twenty thirty forty fifty sixty seventy eighty ninety");
        say(1, 1, "once twice");
        say(1, 0, "a an");
        say(2, 0, "both");
        say(1, 1, "january february march april may june july august september october november december");
        say(0, 1, "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר");
        say(1, 1, "אחד שניים שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה");
        say(3, 1, "שלושת ארבעת חמשת ששת שבעת שמונת תשעת עשרת");
        say(1, 1, "ראשון שני שלישי רביעי חמישי שישי שביעי שמיני תשיעי עשירי");
        say(1, 1, "ראשונה שנייה שלישית רביעית חמישית שישית שביעית שמינית תשיעית עשירית");
        say(2, 0, "שתי שתים שנים יומיים שבועיים חודשיים שנתיים פעמיים שעתיים");
        say(1, 0, "יום שבוע חודש שנה פעם שעה");
        say(20, 10, "עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים");
        say(1, 1, "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר");
        say(3, 0, "מרס");
        say(100, 0, "hundred מאה מאות");
        say(200, 0, "מאתיים");
        say(1_000, 0, "thousand אלף אלפים אלפי");
        say(2_000, 0, "אלפיים");
        say(1_000_000, 0, "million מיליון מיליוני");
    }

    private NumberWords() {}

    /** Returns whether the number words of a language are known. */
    static boolean knows(LanguageTag language) {
        String primary = language.value().split("-", 2)[0];
        return primary.equals("he") || primary.equals("en");
    }

    /** Returns every number in words: the number of each single word, and that of consecutive words together. */
    static Set<BigDecimal> in(String text) {
        Set<BigDecimal> said = new HashSet<>();
        Run run = new Run();
        for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
            letters(word).forEach(number -> said.add(exact(number)));
            Integer number = number(word.toLowerCase(Locale.ROOT));
            if (number != null) {
                said.add(exact(number));
                said.add(exact(run.then(number)));
            } else if (!word.equals("and")) {
                run = new Run();
            }
        }
        return said;
    }

    /** Returns a number without trailing zeros, such as 30 as 3E+1, so that equal numbers are equal objects. */
    private static BigDecimal exact(long number) {
        return BigDecimal.valueOf(number).stripTrailingZeros();
    }

    /**
     * Returns the number of a word. Hebrew writes the words for and, the, in, to, from, that and as without a space
     * before the next word.
     */
    private static Integer number(String word) {
        Integer number = WORDS.get(word);
        String rest = word;
        while (number == null && rest.length() > 2 && "והבלמשכ".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1);
            number = WORDS.get(rest);
        }
        return number;
    }

    /**
     * Returns the possible values of a word as a Hebrew numeral, with or without a prefix. A year may leave out its
     * thousands.
     */
    private static Set<Integer> letters(String word) {
        String bare = QUOTES.matcher(word).replaceAll("");
        boolean isNumeral = bare.length() == 1 || bare.length() < word.length();
        if (!isNumeral || bare.length() > 6 || worth(bare) == 0) {
            return Set.of();
        }
        Set<Integer> worth = new HashSet<>(Set.of(worth(bare)));
        if (bare.length() > 1) {
            int rest = worth(bare.substring(1));
            worth.add(rest);
            worth.add(worth(bare.substring(0, 1)) * 1_000 + rest);
        }
        worth.addAll(worth.stream()
                .filter(value -> value >= 100)
                .map(value -> value + MILLENNIUM)
                .toList());
        return worth;
    }

    private static int worth(String letters) {
        return letters.chars().map(NumberWords::worth).sum();
    }

    private static int worth(int letter) {
        int at = "אבגדהוזחטיכלמנסעפצקרשת".indexOf(letter);
        int isFinal = "ךםןףץ".indexOf(letter);
        if (isFinal >= 0) {
            return worth("כמנפצ".charAt(isFinal));
        }
        return at < 0 ? 0 : at < 9 ? at + 1 : at < 18 ? (at - 8) * 10 : (at - 17) * 100;
    }

    private static void say(int from, int step, String words) {
        int number = from;
        for (String word : words.split(" ")) {
            WORDS.put(word, number);
            number += step;
        }
    }

    /** Consecutive number words, such as two hundred and fifty thousand. */
    private static final class Run {
        private long whole;
        private long open;

        long then(int number) {
            if (number == 100 || number == 1_000 || number == 1_000_000) {
                open = Math.max(1, open) * number;
                if (number > 100) {
                    whole += open;
                    open = 0;
                }
            } else {
                open += number;
            }
            return whole + open;
        }
    }
}
