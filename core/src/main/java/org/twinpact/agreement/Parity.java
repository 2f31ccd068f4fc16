package org.twinpact.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** Checks that every language version of a text says the same things in the same places. Thread-safe. */
public final class Parity {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}\\n]{0,64}}|_{4,}|\\.{5,}|…{2,}");

    private Parity() {}

    /** What is wrong with a text, in the order of its clauses; empty when nothing is. */
    public static List<TextFinding> findings(AgreementText text) {
        List<TextFinding> findings = new ArrayList<>();
        if (text.prevailing().filter(tag -> !text.languages().contains(tag)).isPresent()) {
            findings.add(new TextFinding("PREVAILING_NOT_A_LANGUAGE", "title"));
        }
        check(findings, text, "title", text.title(), List.of());
        Set<String> ids = new HashSet<>();
        for (Clause clause : text.clauses()) {
            if (!ids.add(clause.id())) {
                findings.add(new TextFinding("CLAUSE_ID_TWICE", clause.id()));
            }
            clause.heading()
                    .ifPresent(heading -> check(
                            findings,
                            text,
                            clause.id(),
                            heading,
                            clause.variables().values()));
            check(findings, text, clause.id(), clause.body(), clause.variables().values());
        }
        return List.copyOf(findings);
    }

    private static void check(
            List<TextFinding> findings, AgreementText text, String clause, LocalText words, Collection<String> values) {
        if (!words.byLanguage().keySet().equals(Set.copyOf(text.languages()))) {
            findings.add(new TextFinding("LANGUAGE_LACKING", clause));
        }
        for (LanguageTag language : text.languages()) {
            if (words.find(language).filter(String::isBlank).isPresent()) {
                findings.add(new TextFinding("BLANK", clause));
            }
            if (words.find(language).filter(w -> hasPlaceholder(w, values)).isPresent()) {
                findings.add(new TextFinding("PLACEHOLDER_LEFT", clause));
            }
        }
    }

    /** A value that was filled in may look like a placeholder: a town is called what it is called. */
    private static boolean hasPlaceholder(String words, Collection<String> values) {
        String own = words;
        for (String value : values) {
            own = own.replace(value, "");
        }
        return PLACEHOLDER.matcher(own).find();
    }
}
