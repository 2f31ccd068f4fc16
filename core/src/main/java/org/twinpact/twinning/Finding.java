package org.twinpact.twinning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * A finding of the lifecycle: an unmet condition that refuses an act, a warning, or an open obligation. It says what is
 * missing, who must supply it, and on which basis it is asked. Immutable.
 *
 * @param code stable code, such as {@code DECISION_MISSING}, listed in core/CODES.md
 * @param kind the effect: a refusal, a warning, or an open obligation
 * @param party the party that it concerns, empty where it concerns all parties together
 * @param body the body or office that must supply what is missing, such as {@code COUNCIL}
 * @param evidence the evidence to supply: a kind such as {@code MINUTES}, or the code of the step, guard or obligation
 *     that is owed
 * @param basis law, guidance or library default
 * @param source the source of that basis
 * @param details the values that the text names, by name
 */
public record Finding(
        String code,
        FindingKind kind,
        Optional<AuthorityId> party,
        Body body,
        String evidence,
        Basis basis,
        String source,
        Map<String, LocalText> details) {
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        details = Map.copyOf(Objects.requireNonNull(details, "details"));
    }

    /** Returns a refusal because of what an act says or lacks, which an officer can correct in the act. */
    public static Finding ofAct(String code, Map<String, LocalText> details) {
        return Findings.of(code, details);
    }

    /** Returns the finding as text in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return LifecycleMessages.in(language).say(code, details);
    }

    /**
     * Returns what must be supplied in words, in Hebrew or English, and in English for any other language. The code of a
     * step is returned as it is.
     */
    public String evidenceText(LanguageTag language) {
        return LifecycleMessages.both("evidence." + evidence).read(language);
    }

    Finding asWarning() {
        return new Finding(code, FindingKind.WARNING, party, body, evidence, basis, source, details);
    }
}
