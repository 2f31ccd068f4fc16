package org.twinpact.plan.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The words that mark titles without an outcome and indicators that count only activities of officials. One word
 * outside the lists counts as substance, because a missed finding is better than a wrong one. The lists cover Hebrew
 * and English. Thread-safe.
 */
final class VagueWords {
    private static final Set<String> VERBS = words("""
            לקדם קידום לחזק חיזוק להעמיק העמקה העמקת לעודד עידוד לטפח טיפוח לפתח פיתוח לשפר שיפור להרחיב הרחבה הרחבת
            להגביר הגברה הגברת לתמוך תמיכה לבסס ביסוס להדק הידוק למנף מינוף ליצור יצירה יצירת לבנות בניית להמשיך המשך
            לשמר שימור לשתף להגדיל הגדלה הגדלת לכונן כינון ליזום ייזום
            strengthen promote deepen encourage foster enhance develop support improve advance expand increase
            facilitate boost build create establish continue maintain reinforce intensify cultivate nurture further
            """);

    private static final Set<String> TIES = words("""
            קשר קשרים קשרי יחסים יחסי שיתוף שיתופי פעולה פעולות שותפות שותפויות ידידות חברות ברית הבנה דיאלוג הידברות
            עיר ערים הערים תאומות רשות רשויות עירייה עיריות צד צדדים צדדי הדדי הדדית הדדיים משותף משותפת משותפים
            משותפות טוב טובים הדוק הדוקים תחום תחומים נושא נושאים שתי שני
            tie ties relation relations relationship relationships link links bond bonds connection connections
            cooperation collaboration partnership partnerships friendship dialogue understanding twinning city cities
            town towns municipality municipalities authority authorities party parties side sides mutual joint bilateral
            common shared good close closer strong stronger better new field fields area areas two both
            """);

    /** The words of the nine standard themes only. A title that names only its field promises no outcome. */
    private static final Set<String> FIELDS = words("""
            כלכלה כלכלי כלכלית כלכליים כלכליות מוניציפלי מוניציפלית מוניציפליים מסחר מסחרי מסחרית מסחריים עסקים עסקי
            עסקית עסקיים ניהול עירוני עירונית עירוניים איכות סביבה סביבתי סביבתית סביבתיים קיימות תיירות תיירותי
            תיירותית תיירותיים תרבות תרבותי תרבותית תרבותיים אמנות אומנות מדע מדעי מדעית מדעיים טכנולוגיה טכנולוגי
            טכנולוגית טכנולוגיים מתקדם מתקדמת ספורט עם עמים
            economy economic trade commerce commercial business urban municipal management environment environmental
            sustainability sustainable tourism culture cultural art arts science scientific technology technological
            advanced sport sports people peoples
            """);

    private static final Set<String> BETWEEN = words("""
            את של בין לבין עם על אל כל גם או יותר עוד ידי אנו
            and or of the a an to in on for between with among our their its we will all other each by more
            """);

    private static final Set<String> DOINGS = words("""
            מספר כמות סך שנה שנתי שנתית חודש רבעון פגישה פגישות ישיבה ישיבות מפגש מפגשים ביקור ביקורים משלחת משלחות מכתב
            מכתבים שיחה שיחות מסמך מסמכים הסכם הסכמים מזכר מזכרים דוח דוחות ועדה ועדות טקס טקסים הצהרה הצהרות רשמי רשמית
            רשמיים רשמיות ראש ראשי נערכו נחתמו נשלחו התקיימו
            number count total amount year years yearly annual month monthly quarter per held signed sent meeting
            meetings visit visits delegation delegations letter letters call calls talk talks document documents
            memorandum memoranda agreement agreements report reports session sessions committee committees ceremony
            ceremonies declaration declarations statement statements official officials mayor mayors head heads
            """);

    private static final List<LanguageTag> READ = List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH);
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final List<String> ENDINGS = List.of("", "s", "es", "ed", "d", "ing", "ment");

    private VagueWords() {}

    /**
     * Returns whether, in every covered language of the title, the title has no outcome and the indicator counts only
     * activities.
     */
    static boolean endeavourOnly(LocalText title, LocalText indicator) {
        List<LanguageTag> read =
                READ.stream().filter(title.byLanguage()::containsKey).toList();
        return !read.isEmpty()
                && read.stream().allMatch(tag -> endeavours(words(title.find(tag))))
                && read.stream()
                        .allMatch(tag -> indicator.find(tag).isPresent() && countsDoings(words(indicator.find(tag))));
    }

    private static boolean endeavours(List<String> title) {
        return title.stream()
                        .allMatch(word -> isVerb(word) || isOf(TIES, word) || isOf(FIELDS, word) || isOf(BETWEEN, word))
                && title.stream().anyMatch(VagueWords::isVerb);
    }

    private static boolean countsDoings(List<String> indicator) {
        return indicator.stream()
                .allMatch(word -> isOf(DOINGS, word) || isOf(TIES, word) || isOf(BETWEEN, word) || isVerb(word));
    }

    /** Returns the words of a text. Numbers, and single letters such as a prefix before a number, are left out. */
    private static List<String> words(Optional<String> text) {
        return text.map(said -> said.toLowerCase(Locale.ROOT)).stream()
                .flatMap(SIGNS::splitAsStream)
                .filter(word -> word.length() > 1 && !Character.isDigit(word.charAt(0)))
                .toList();
    }

    /**
     * Returns whether a word is a verb of the list. Forms of English verbs are recognized too: promotes, promoting,
     * enhancement.
     */
    private static boolean isVerb(String word) {
        return isOf(VERBS, word)
                || ENDINGS.stream()
                        .filter(word::endsWith)
                        .map(ending -> word.substring(0, word.length() - ending.length()))
                        .anyMatch(stem -> VERBS.contains(stem) || VERBS.contains(stem + "e"));
    }

    /**
     * Returns whether a word is in a list. Hebrew writes the words for and, the, in, to, from, that and as without a
     * space before the next word.
     */
    private static boolean isOf(Set<String> list, String word) {
        String rest = word;
        for (int prefixes = 0; prefixes <= 2; prefixes++) {
            if (list.contains(rest)) {
                return true;
            }
            if (rest.length() < 3 || "והבלמשכ".indexOf(rest.charAt(0)) < 0) {
                return false;
            }
            rest = rest.substring(1);
        }
        return false;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split("\\s+"));
    }
}
