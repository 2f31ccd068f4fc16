package org.twinpact.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The text of the agreement, clause by clause, in all its languages. Immutable.
 *
 * @param title the title, by language
 * @param parties the parties in the order in which the text names them, at least two
 * @param languages the languages of the agreement, in the order of its columns, at least one
 * @param prevailing the language that prevails in case of divergence, empty if all texts are equally authentic
 * @param plan the hash of the work plan that the text cites
 * @param conditions the legal terms of the agreement as data
 * @param clauses the clauses in order, at least one
 */
@Value.Builder
public record AgreementText(
        @Valid LocalText title,

        @Size(min = 2, max = 100, message = "must name at least two parties")
        List<@Valid AuthorityId> parties,

        @NotEmpty(message = "must name at least one language") @Size(max = 20)
        List<@Valid LanguageTag> languages,

        Optional<@Valid LanguageTag> prevailing,
        @Valid Sha256 plan,
        @Valid AgreementConditions conditions,

        @NotEmpty(message = "must contain at least one clause") @Size(max = 500)
        List<@Valid Clause> clauses)
        implements WithAgreementText {
    public AgreementText {
        Objects.requireNonNull(title, "title");
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        Objects.requireNonNull(prevailing, "prevailing");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(conditions, "conditions");
        clauses = List.copyOf(Objects.requireNonNull(clauses, "clauses"));
    }

    /**
     * Returns the hash of the operative text in all languages, which a body approves and a signatory signs. It covers
     * the title, the parties, the languages, the prevailing language, the cited plan, the terms and every operative
     * clause. It does not cover the execution part.
     */
    public Sha256 operativeHash() {
        List<String> parts = new ArrayList<>(List.of("twinpact-operative-text-1", plan.hex()));
        parts.add(prevailing.map(LanguageTag::value).orElse(""));
        parts.addAll(conditions.words());
        parts.add(Integer.toString(parties.size()));
        parties.forEach(party -> parts.add(party.value()));
        languages.forEach(language -> parts.add(operativeHash(language).hex()));
        return Sha256.of(parts);
    }

    /** Returns the hash of the operative text in one language, which a certificate of that language covers. */
    public Sha256 operativeHash(LanguageTag language) {
        List<Clause> operative = clauses.stream()
                .filter(clause -> clause.part() == Part.OPERATIVE)
                .toList();
        List<String> parts = new ArrayList<>(List.of("twinpact-operative-language-1", language.value()));
        parts.add(title.read(language));
        parts.add(Integer.toString(operative.size()));
        operative.forEach(clause -> parts.add(hash(clause, language).hex()));
        return Sha256.of(parts);
    }

    /**
     * Returns whether an operative clause commits an amount above zero. This can change the required decisions and
     * signatories.
     */
    public boolean commitsMoney() {
        return clauses.stream()
                .filter(clause -> clause.part() == Part.OPERATIVE)
                .flatMap(clause -> clause.commits().stream())
                .anyMatch(money -> money.amount().signum() > 0);
    }

    /** Returns whether this text has the languages of another text in the same order, followed by at least one more. */
    public boolean addsLanguagesTo(AgreementText other) {
        return languages.size() > other.languages.size()
                && languages.subList(0, other.languages.size()).equals(other.languages);
    }

    /**
     * Returns whether this text equals another text in all languages of the other text, including the execution part.
     */
    public boolean saysTheSameAs(AgreementText other) {
        return plan.equals(other.plan)
                && parties.equals(other.parties)
                && conditions.equals(other.conditions)
                && prevailing.equals(other.prevailing)
                && other.languages.stream().allMatch(tag -> title.find(tag).equals(other.title.find(tag)))
                && clauses.size() == other.clauses.size()
                && IntStream.range(0, clauses.size())
                        .allMatch(i -> clauses.get(i).saysTheSameAs(other.clauses.get(i), other.languages));
    }

    /**
     * Returns the hash of a clause in one language. Every list is hashed separately or preceded by its length, so that
     * different texts never have equal parts.
     */
    private static Sha256 hash(Clause clause, LanguageTag language) {
        List<String> parts = new ArrayList<>(List.of("twinpact-clause-1", clause.id()));
        parts.add(clause.body().read(language));
        parts.add(clause.commits()
                .map(money -> money.amount().toPlainString() + money.currency())
                .orElse("no money"));
        parts.add(clause.heading().isPresent() ? "heading" : "no heading");
        clause.heading().ifPresent(heading -> parts.add(heading.read(language)));
        clause.variables().forEach((name, value) -> parts.addAll(List.of(name, value)));
        return Sha256.of(parts);
    }
}
