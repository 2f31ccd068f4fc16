package org.twinpact.agreement.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.agreement.Part;
import org.twinpact.agreement.TextFinding;

/**
 * All checks of a text: consistent terms, language versions with the same content, and no usual clause missing.
 * Thread-safe.
 */
public final class TextLinter {
    private static final String TERMS = "terms";

    private TextLinter() {}

    /** Returns the findings that block a text, followed by the warnings. The list is empty if there are none. */
    public static List<TextFinding> findings(AgreementText text) {
        return Stream.concat(blocking(text).stream(), warnings(text).stream()).toList();
    }

    /**
     * Returns the findings that prevent a text from becoming final: those about its terms, about money in its execution
     * part, and about its language versions.
     */
    public static List<TextFinding> blocking(AgreementText text) {
        List<TextFinding> findings = new ArrayList<>();
        terms(findings, text);
        for (Clause clause : text.clauses()) {
            if (clause.part() == Part.EXECUTION && clause.commits().isPresent()) {
                findings.add(TextFindings.blocking("MONEY_IN_EXECUTION_PART", clause.id()));
            }
        }
        findings.addAll(LanguageConsistency.faults(text));
        return List.copyOf(findings);
    }

    /**
     * Returns the warnings about a text: first the clauses with language versions that may differ, then the missing
     * usual clauses.
     */
    public static List<TextFinding> warnings(AgreementText text) {
        return Stream.concat(
                        LanguageConsistency.differences(text),
                        ClauseCatalogue.missing(text, requirement -> requirement.holds(text)))
                .toList();
    }

    /**
     * Returns a warning for each missing clause with the given requirement. The caller must know that the requirement
     * applies.
     */
    public static List<TextFinding> missing(AgreementText text, ClauseRequirement requirement) {
        return ClauseCatalogue.missing(text, requirement::equals).toList();
    }

    private static void terms(List<TextFinding> findings, AgreementText text) {
        AgreementConditions terms = text.conditions();
        boolean onDay = terms.entryIntoForce() == EntryIntoForce.DAY;
        if (onDay && terms.day().isEmpty()) {
            findings.add(TextFindings.blocking("ENTRY_INTO_FORCE_DAY_MISSING", TERMS));
        }
        if (!onDay && terms.day().isPresent()) {
            findings.add(TextFindings.blocking("ENTRY_INTO_FORCE_DAY_NOT_EXPECTED", TERMS));
        }
        if (terms.signers().isPresent() && terms.signers().get() > parties(text)) {
            findings.add(TextFindings.blocking("SIGNERS_ABOVE_PARTIES", TERMS));
        }
        if (endsBeforeForce(terms)) {
            findings.add(TextFindings.blocking("TERM_ENDS_BEFORE_ENTRY_INTO_FORCE", TERMS));
        }
    }

    private static long parties(AgreementText text) {
        return text.parties().stream().distinct().count();
    }

    private static boolean endsBeforeForce(AgreementConditions terms) {
        return terms.until()
                .filter(until -> terms.day().filter(until::isBefore).isPresent())
                .isPresent();
    }
}
