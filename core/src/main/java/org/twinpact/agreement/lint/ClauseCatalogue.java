package org.twinpact.agreement.lint;

import static org.twinpact.agreement.lint.ClauseRequirement.CONDITIONAL_ON_DATA_EXCHANGE;
import static org.twinpact.agreement.lint.ClauseRequirement.CONDITIONAL_ON_FIXED_TERM;
import static org.twinpact.agreement.lint.ClauseRequirement.CONDITIONAL_ON_PROFILE;
import static org.twinpact.agreement.lint.ClauseRequirement.CONDITIONAL_ON_SEVERAL_PARTIES;
import static org.twinpact.agreement.lint.ClauseRequirement.MANDATORY;
import static org.twinpact.agreement.lint.ClauseRequirement.MANDATORY_AT_SIGNING;
import static org.twinpact.agreement.lint.ClauseRequirement.OPTIONAL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.TextFinding;
import org.twinpact.language.LocalText;

/**
 * The clauses of twinning agreements, each with the obligation to have it. Thread-safe.
 *
 * <p>The catalogue is a library default, gathered from published agreements and models, verified 2026-11-23. It is not
 * binding: the Federation of Local Authorities in Israel (masham.org.il) publishes samples and no duty to follow their
 * form. A missing clause is therefore a warning and never keeps a text from becoming final.
 */
public final class ClauseCatalogue {
    private static final List<ClauseRule> ALL = List.of(
            rule("C01", MANDATORY, "הצדדים", "Title and parties"),
            rule("C02", MANDATORY, "מבוא", "Preamble"),
            rule("C03", MANDATORY, "כינון הברית ומטרתה", "Establishment and purpose"),
            rule("C04", MANDATORY, "שוויון, הדדיות וסמכויות", "Equality, reciprocity and powers"),
            rule("C05", MANDATORY, "תחומי שיתוף הפעולה", "Areas of cooperation"),
            rule("C06", OPTIONAL, "דרכי שיתוף הפעולה", "Forms of cooperation"),
            rule("C07", MANDATORY, "תכנית עבודה ותוצאות מדידות", "Work plan and measurable results"),
            rule("C08", MANDATORY, "אנשי קשר וכתובת קבועה", "Contact persons and permanent address"),
            rule("C09", CONDITIONAL_ON_SEVERAL_PARTIES, "ועדה משותפת", "Joint committee"),
            rule("C10", MANDATORY, "מעקב וסיכום שנתי", "Follow-up and yearly review"),
            rule("C11", MANDATORY, "מימון", "Financing"),
            rule("C12", MANDATORY, "מעמד משפטי", "Legal status"),
            rule("C13", OPTIONAL, "פרסום ושימוש בסמלים", "Publicity and use of emblems"),
            rule("C14", CONDITIONAL_ON_DATA_EXCHANGE, "קניין רוחני ומידע אישי", "Intellectual property, personal data"),
            rule("C15", OPTIONAL, "החברה האזרחית ומוסדות", "Civil society and institutions"),
            rule("C16", OPTIONAL, "עזרה הדדית בשעת חירום", "Mutual help in a crisis"),
            rule("C17", CONDITIONAL_ON_PROFILE, "יידוע גופים לאומיים", "Informing national bodies"),
            rule("C18", MANDATORY, "כניסה לתוקף", "Entry into force"),
            rule("C19", MANDATORY, "תקופה", "Duration"),
            rule("C20", CONDITIONAL_ON_FIXED_TERM, "חידוש", "Renewal"),
            rule("C21", OPTIONAL, "בחינה תקופתית של הברית", "Periodic review of the twinning"),
            rule("C22", MANDATORY, "שינויים", "Amendment"),
            rule("C23", OPTIONAL, "השעיה", "Suspension"),
            rule("C24", MANDATORY, "סיום או פרישה", "Termination or withdrawal"),
            rule("C25", CONDITIONAL_ON_SEVERAL_PARTIES, "הצטרפות", "Accession"),
            rule("C26", CONDITIONAL_ON_SEVERAL_PARTIES, "מספר הצדדים המזערי", "Minimum number of parties"),
            rule("C27", CONDITIONAL_ON_SEVERAL_PARTIES, "קבלת החלטות", "Decisions"),
            rule("C28", CONDITIONAL_ON_SEVERAL_PARTIES, "שמירת המקור ומזכירות", "Depositary and secretariat"),
            rule("C29", MANDATORY, "חילוקי דעות", "Differences"),
            rule("C30", MANDATORY, "שפות", "Languages"),
            rule("C31", OPTIONAL, "הסכמים קודמים", "Earlier agreements"),
            rule("C32", MANDATORY_AT_SIGNING, "מקום ומועד החתימה", "Place and day of signing"),
            rule("C33", MANDATORY_AT_SIGNING, "חתימות", "Signatures"),
            rule("C34", OPTIONAL, "עדים", "Witnesses"),
            rule("C35", OPTIONAL, "נספחים", "Annexes"));

    private ClauseCatalogue() {}

    /** Returns all clauses of the catalogue, in the order of an agreement. */
    public static List<ClauseRule> all() {
        return ALL;
    }

    /** Returns the clause with that id. Empty where the catalogue does not have it. */
    public static Optional<ClauseRule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    static Stream<TextFinding> missing(AgreementText text, Predicate<ClauseRequirement> asked) {
        Set<String> ids = text.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        return ALL.stream()
                .filter(rule -> asked.test(rule.requirement()) && !ids.contains(rule.id()))
                .map(rule -> TextFindings.warning("CLAUSE_MISSING", rule.id()));
    }

    private static ClauseRule rule(String id, ClauseRequirement requirement, String hebrew, String english) {
        return new ClauseRule(id, LocalText.of(hebrew, english), requirement);
    }
}
