package org.twinpact.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The words of the agreement, clause by clause, in all its languages. Immutable.
 *
 * @param title title by language
 * @param languages the languages of the agreement, in the order of its columns
 * @param prevailing the language that prevails in case of divergence; empty where all texts are equally authentic
 * @param plan hash of the work plan that the text cites
 * @param clauses the clauses in their order
 */
@Value.Builder
public record AgreementText(
        @Valid LocalText title,

        @NotEmpty(message = "must name at least one language") @Size(max = 20)
        List<@Valid LanguageTag> languages,

        Optional<@Valid LanguageTag> prevailing,
        @Valid Sha256 plan,

        @NotEmpty(message = "must hold at least one clause") @Size(max = 500)
        List<@Valid Clause> clauses)
        implements WithAgreementText {
    public AgreementText {
        Objects.requireNonNull(title, "title");
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        Objects.requireNonNull(prevailing, "prevailing");
        Objects.requireNonNull(plan, "plan");
        clauses = List.copyOf(Objects.requireNonNull(clauses, "clauses"));
    }

    /**
     * The hash of the operative text of all languages: what a body approves and a signatory signs. Title, languages,
     * the cited plan and every operative clause are under it; the execution part is not.
     */
    public Sha256 operativeHash() {
        List<String> parts = new ArrayList<>(List.of("twinpact-operative-text-1", plan.hex()));
        prevailing.ifPresent(language -> parts.addAll(List.of("prevailing", language.value())));
        for (LanguageTag language : languages) {
            parts.addAll(words(language));
        }
        return Sha256.of(parts);
    }

    /** The hash of the operative text in one language: what a certificate of that language covers. */
    public Sha256 operativeHash(LanguageTag language) {
        return Sha256.of(words(language));
    }

    private List<String> words(LanguageTag language) {
        List<String> words = new ArrayList<>(List.of("language", language.value(), title.read(language)));
        for (Clause clause : clauses) {
            if (clause.part() == Part.OPERATIVE) {
                words.add(clause.id());
                words.add(clause.heading().map(h -> h.read(language)).orElse(""));
                words.add(clause.body().read(language));
                clause.variables().forEach((name, value) -> words.addAll(List.of(name, value)));
                words.add("end");
            }
        }
        return words;
    }
}
