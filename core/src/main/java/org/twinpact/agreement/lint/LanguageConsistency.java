package org.twinpact.agreement.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.TextFinding;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The comparison of the language versions of a text, which must have the same content in the same places. A difference
 * in a number or value is only a warning, because a number may be written in words that the library does not know.
 * Thread-safe.
 */
public final class LanguageConsistency {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}\\n]{0,64}}|_{4,}|\\.{5,}|…{2,}");

    private LanguageConsistency() {}

    /** Returns the faults that block a text, followed by the warnings, each in the order of the clauses. */
    public static List<TextFinding> findings(AgreementText text) {
        return Stream.concat(faults(text).stream(), differences(text)).toList();
    }

    static List<TextFinding> faults(AgreementText text) {
        List<TextFinding> findings = new ArrayList<>();
        if (text.prevailing().filter(tag -> !text.languages().contains(tag)).isPresent()) {
            findings.add(TextFindings.blocking("PREVAILING_NOT_A_LANGUAGE", "title"));
        }
        check(findings, text, "title", text.title(), List.of());
        Set<String> ids = new HashSet<>();
        for (Clause clause : text.clauses()) {
            if (!ids.add(clause.id())) {
                findings.add(TextFindings.blocking("DUPLICATE_CLAUSE_ID", clause.id()));
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

    static Stream<TextFinding> differences(AgreementText text) {
        List<TextNumbers> titles = versions(text, language -> text.title().find(language));
        return Stream.concat(
                warningIf(differ(titles), "NUMBERS_DIFFER", "title"),
                text.clauses().stream().flatMap(clause -> differences(text, clause)));
    }

    private static Stream<TextFinding> differences(AgreementText text, Clause clause) {
        List<TextNumbers> versions = versions(text, language -> words(clause, language));
        return Stream.concat(
                warningIf(differ(versions), "NUMBERS_DIFFER", clause.id()),
                warningIf(Values.lackInOne(clause, versions), "VALUE_MISSING", clause.id()));
    }

    /**
     * Returns the heading and the body in a language on separate lines. Empty if the body is missing in that language.
     */
    private static Optional<String> words(Clause clause, LanguageTag language) {
        String above = clause.heading().flatMap(text -> text.find(language)).orElse("");
        return clause.body().find(language).map(body -> above + "\n" + body);
    }

    private static List<TextNumbers> versions(AgreementText text, Function<LanguageTag, Optional<String>> words) {
        return text.languages().stream()
                .flatMap(language -> words.apply(language).map(said -> TextNumbers.of(language, said)).stream())
                .toList();
    }

    private static boolean differ(List<TextNumbers> versions) {
        return versions.stream().anyMatch(one -> versions.stream().anyMatch(one::differFrom));
    }

    private static Stream<TextFinding> warningIf(boolean fault, String code, String clause) {
        return fault ? Stream.of(TextFindings.warning(code, clause)) : Stream.empty();
    }

    private static void check(
            List<TextFinding> findings, AgreementText text, String clause, LocalText words, Collection<String> values) {
        if (!isInExactly(words, text.languages())) {
            findings.add(TextFindings.blocking("LANGUAGE_MISSING", clause));
        }
        for (LanguageTag language : text.languages()) {
            String said = words.byLanguage().get(language);
            if (said != null && said.isBlank()) {
                findings.add(TextFindings.blocking("BLANK", clause));
            }
            if (said != null && hasPlaceholder(said, values)) {
                findings.add(TextFindings.blocking("PLACEHOLDER_LEFT", clause));
            }
        }
    }

    private static boolean isInExactly(LocalText words, List<LanguageTag> languages) {
        return words.byLanguage().size() == languages.size()
                && words.byLanguage().keySet().containsAll(languages);
    }

    /**
     * Returns whether a placeholder is left. A filled-in value that looks like one, such as a town's name, does not
     * count.
     */
    private static boolean hasPlaceholder(String words, Collection<String> values) {
        if (!mayHoldPlaceholder(words)) {
            return false;
        }
        String own = words;
        for (String value : values) {
            own = own.replace(value, "");
        }
        return PLACEHOLDER.matcher(own).find();
    }

    /** Returns whether a text contains any characters with which a placeholder begins. Most texts contain none. */
    private static boolean mayHoldPlaceholder(String words) {
        return words.indexOf('{') >= 0 || words.contains("____") || words.contains(".....") || words.contains("……");
    }
}
