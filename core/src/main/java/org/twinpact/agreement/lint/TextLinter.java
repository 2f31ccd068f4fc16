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

/** All checks of a text: its terms agree, its versions say the same, and no usual clause is missing. Thread-safe. */
public final class TextLinter {
    private static final String TERMS = "terms";

    private TextLinter() {}

    /** Returns the findings that block a text, then its warnings. Empty where there are none. */
    public static List<TextFinding> findings(AgreementText text) {
        return Stream.concat(blocking(text).stream(), warnings(text).stream()).toList();
    }

    /** Returns the findings that keep a text from becoming final: in its terms, then in its clauses in their order. */
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

    /** Returns the warnings of a text: clauses whose versions may differ, then usual clauses that are missing. */
    public static List<TextFinding> warnings(AgreementText text) {
        return Stream.concat(
                        LanguageConsistency.differences(text),
                        ClauseCatalogue.missing(text, requirement -> requirement.holds(text)))
                .toList();
    }

    /** Returns warnings for the missing clauses of one requirement, for a caller that knows that the requirement holds. */
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
