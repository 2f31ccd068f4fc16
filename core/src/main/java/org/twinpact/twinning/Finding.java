package org.twinpact.twinning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * A finding of the lifecycle: an unmet condition that refuses an act, a warning, advice, or an open obligation. It names the
 * missing evidence, the body that must supply it, and the basis of the requirement. Immutable.
 *
 * @param code the stable code, such as {@code DECISION_MISSING}, listed in core/CODES.md
 * @param kind the effect: a refusal, a warning, advice, or an open obligation
 * @param party the party that the finding concerns, empty if it concerns all parties together
 * @param body the body or office that must supply the evidence, such as {@code COUNCIL}
 * @param evidence the missing evidence: a kind such as {@code MINUTES}, or the code of the required step, guard or
 *     obligation
 * @param basis the basis of the requirement: law, guidance or library default
 * @param source the source of that basis
 * @param details the values for the text, by name
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

    /** Returns a refusal because of wrong or missing content of an act, which an officer can correct in the act. */
    public static Finding ofAct(String code, Map<String, LocalText> details) {
        return Findings.of(code, details);
    }

    /** Returns the finding as text in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return LifecycleMessages.in(language).say(code, details);
    }

    /**
     * Returns the name of the missing evidence in Hebrew or English, and in English for any other language. A step is
     * named by its body and scope, an obligation by its short name, and a guard by its rule.
     */
    public String evidenceText(LanguageTag language) {
        if (EvidenceKind.isName(evidence)) {
            return LifecycleMessages.both("evidence." + evidence).read(language);
        }
        return details.containsKey("scope")
                ? LifecycleMessages.both("word.required", details).read(language)
                : Stream.of("obligation", "rule")
                        .filter(details::containsKey)
                        .findFirst()
                        .map(name -> details.get(name).read(language))
                        .orElse(evidence);
    }

    /** Returns whether another finding has the same reason for the same party, although names in it may have changed. */
    boolean isAbout(Finding other) {
        return code.equals(other.code)
                && party.equals(other.party)
                && body.equals(other.body)
                && evidence.equals(other.evidence);
    }

    /** Returns the same finding about a party under another key. */
    Finding of(Optional<AuthorityId> other) {
        return new Finding(code, kind, other, body, evidence, basis, source, details);
    }

    /** Returns the same finding as a warning. */
    public Finding asWarning() {
        return new Finding(code, FindingKind.WARNING, party, body, evidence, basis, source, details);
    }
}
