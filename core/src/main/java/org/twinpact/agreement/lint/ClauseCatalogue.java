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
import org.twinpact.agreement.Part;
import org.twinpact.agreement.TextFinding;
import org.twinpact.message.Terms;

/**
 * The catalogue of clauses of twinning agreements, each with its requirement. Thread-safe.
 *
 * <p>The catalogue is a library default, compiled from published agreements and models and verified on 2026-11-23. It
 * is not binding: the Federation of Local Authorities in Israel (masham.org.il) publishes samples but does not require
 * their form. A missing clause is therefore only a warning and never prevents a text from becoming final.
 */
public final class ClauseCatalogue {
    private static final List<ClauseRule> ALL = List.of(
            rule("C01", MANDATORY),
            rule("C02", MANDATORY),
            rule("C03", MANDATORY),
            rule("C04", MANDATORY),
            rule("C05", MANDATORY),
            rule("C06", OPTIONAL),
            rule("C07", MANDATORY),
            rule("C08", MANDATORY),
            rule("C09", CONDITIONAL_ON_SEVERAL_PARTIES),
            rule("C10", MANDATORY),
            rule("C11", MANDATORY),
            rule("C12", MANDATORY),
            rule("C13", OPTIONAL),
            rule("C14", CONDITIONAL_ON_DATA_EXCHANGE),
            rule("C15", OPTIONAL),
            rule("C16", OPTIONAL),
            rule("C17", CONDITIONAL_ON_PROFILE),
            rule("C18", MANDATORY),
            rule("C19", MANDATORY),
            rule("C20", CONDITIONAL_ON_FIXED_TERM),
            rule("C21", OPTIONAL),
            rule("C22", MANDATORY),
            rule("C23", OPTIONAL),
            rule("C24", MANDATORY),
            rule("C25", CONDITIONAL_ON_SEVERAL_PARTIES),
            rule("C26", CONDITIONAL_ON_SEVERAL_PARTIES),
            rule("C27", CONDITIONAL_ON_SEVERAL_PARTIES),
            rule("C28", CONDITIONAL_ON_SEVERAL_PARTIES),
            rule("C29", MANDATORY),
            rule("C30", MANDATORY),
            rule("C31", OPTIONAL),
            rule("C32", MANDATORY_AT_SIGNING),
            rule("C33", MANDATORY_AT_SIGNING),
            rule("C34", OPTIONAL),
            rule("C35", OPTIONAL));

    /** The clauses on the agreement itself, such as its entry into force, its term and its languages. */
    private static final Set<String> ON_THE_AGREEMENT = Set.of(
            "C01", "C02", "C12", "C18", "C19", "C20", "C21", "C22", "C23", "C24", "C25", "C26", "C27", "C28", "C29",
            "C30", "C31", "C32", "C33", "C34", "C35");

    private ClauseCatalogue() {}

    /** Returns all clauses of the catalogue, in the order of an agreement. */
    public static List<ClauseRule> all() {
        return ALL;
    }

    /** Returns the clause with the given id, or empty if the catalogue does not contain it. */
    public static Optional<ClauseRule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Returns the principles of an agreement: the clauses of its operative part by which the parties agree on what they
     * do and observe. A clause on the agreement itself, such as its term or its languages, is no principle. A clause that
     * the catalogue does not contain is one.
     */
    public static List<Clause> principles(AgreementText text) {
        return text.clauses().stream()
                .filter(clause -> clause.part() == Part.OPERATIVE && !ON_THE_AGREEMENT.contains(clause.id()))
                .toList();
    }

    static Stream<TextFinding> missing(AgreementText text, Predicate<ClauseRequirement> asked) {
        Set<String> ids = text.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        return ALL.stream()
                .filter(rule -> asked.test(rule.requirement()) && !ids.contains(rule.id()))
                .map(rule -> TextFindings.warning("CLAUSE_MISSING", rule.id()));
    }

    private static ClauseRule rule(String id, ClauseRequirement requirement) {
        return new ClauseRule(id, Terms.find("clause." + id).orElseThrow(), requirement);
    }
}
