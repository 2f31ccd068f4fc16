package org.twinpact.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.plan.Money;

/**
 * A clause in its final wording, in every language of the agreement. Immutable.
 *
 * @param id the id, stable across languages and versions, such as {@code C03}
 * @param part the part of the agreement: operative or execution
 * @param heading the heading, by language, empty if the clause has none
 * @param body the text, by language, with a line feed between paragraphs
 * @param variables the values filled into the text, by name, the same in every language, such as {@code days → 14}
 * @param commits the money that the clause commits, if any
 */
@Value.Builder
public record Clause(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{0,31}", message = "must be a clause id such as 'C03'")
        String id,

        @NotNull Part part,
        Optional<@Valid LocalText> heading,
        @Valid LocalText body,
        @Size(max = 100) Map<@PlainText(max = 64) String, @PlainText(max = 500) String> variables,
        Optional<@Valid Money> commits)
        implements WithClause {
    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(body, "body");
        variables = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(variables, "variables")));
        Objects.requireNonNull(commits, "commits");
    }

    /** Returns whether this clause equals another clause in the given languages. */
    boolean saysTheSameAs(Clause other, List<LanguageTag> languages) {
        return id.equals(other.id)
                && part == other.part
                && variables.equals(other.variables)
                && commits.equals(other.commits)
                && heading.isPresent() == other.heading.isPresent()
                && languages.stream().allMatch(tag -> saysTheSameAs(other, tag));
    }

    private boolean saysTheSameAs(Clause other, LanguageTag tag) {
        return body.find(tag).equals(other.body.find(tag))
                && heading.map(text -> text.find(tag)).equals(other.heading.map(text -> text.find(tag)));
    }
}
