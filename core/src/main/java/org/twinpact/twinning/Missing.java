package org.twinpact.twinning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * One unmet condition: what is lacking, from whom, and why it is asked. Also the form of a warning. Immutable.
 *
 * @param code stable code, such as {@code DECISION_MISSING}
 * @param party the party that lacks it; empty where all lack it together
 * @param who the body or office that must bring it, such as {@code COUNCIL}
 * @param evidence what must be brought: a kind such as {@code MINUTES}, or the code of the step that is owed
 * @param basis law, guidance or default
 * @param source where that is written
 * @param details the values that the text speaks of, by name
 */
@Value.Builder
public record Missing(
        String code,
        Optional<AuthorityId> party,
        String who,
        String evidence,
        Basis basis,
        String source,
        Map<String, LocalText> details) {
    public Missing {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        details = Map.copyOf(Objects.requireNonNull(details, "details"));
    }

    /** The condition in words, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        return Wording.in(language).say(code, details);
    }
}
