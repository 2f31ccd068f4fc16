package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;

/** Acts on the text of the agreement, from its proposal to a language added later. Events: {@link TextEvents}. */
public sealed interface TextActs extends Act {
    /** An act that proposes the text of the agreement. */
    record ProposeText(@Valid AgreementText text) implements TextActs {
        public ProposeText {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActKind kind() {
            return ActKind.PROPOSE_TEXT;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            LinterFindings.notADraft(text, unmet);
        }

        /** Warns of the findings of a draft, including those that will prevent it from becoming final. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            LinterFindings.blockingText(text, warnings);
            if (text.conditions().until().isPresent()) {
                LinterFindings.blockingPlan(situation.twinning().edit().withText(text), warnings);
            }
            LinterFindings.textWarnings(text, situation, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            Twinning twinning = situation.twinning();
            Optional<Sha256> subjects = twinning.plan()
                    .map(plan -> Subjects.of(plan, Optional.of(text), situation.parties()))
                    .filter(hash -> !twinning.subjects().equals(Optional.of(hash)));
            return new TextEvents.TextProposed(
                    text, text.operativeHash(), hashesByLanguage(text), subjects, situation.day());
        }
    }

    /**
     * An act by which a party certifies that the language version with the given hash has the same content as the
     * others.
     *
     * @param party the party
     * @param language the language of the version
     * @param text the operative hash of that language version
     */
    record CertifyLanguage(
            @Valid AuthorityId party,
            @Valid LanguageTag language,
            @Valid Sha256 text) implements TextActs, ActOfParty {
        public CertifyLanguage {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActKind kind() {
            return ActKind.CERTIFY_LANGUAGE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.versionNotCurrent(situation, language, text, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new TextEvents.LanguageCertified(party, language, text);
        }
    }

    /**
     * An act that makes the operative text final. The caller supplies the findings of the composer of the text.
     * Blocking findings refuse the act. The others are returned as warnings and stored with the act.
     *
     * @param text the operative hash of the text
     * @param findings the findings of the composer
     */
    record FinalizeText(@Valid Sha256 text, @Size(max = 500) List<@Valid TextFinding> findings) implements TextActs {
        public FinalizeText {
            Objects.requireNonNull(text, "text");
            findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
        }

        /** Creates the act for a text without findings of its composer. */
        public FinalizeText(Sha256 text) {
            this(text, List.of());
        }

        @Override
        public ActKind kind() {
            return ActKind.FINALIZE_TEXT;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.notCurrent(
                    "TEXT_NOT_CURRENT", Optional.of(text), situation.twinning().textHash(), unmet);
            LinterFindings.ofComposer(findings, true, unmet);
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation.twinning().text().ifPresent(current -> LinterFindings.textWarnings(current, situation, warnings));
            LinterFindings.ofComposer(findings, false, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new TextEvents.TextFinalized(text, findings, situation.day());
        }
    }

    /**
     * An act that completes the execution part of the final text, once the decisions, the place and the date are known.
     * The operative part does not change. After a party has signed, such as between two ceremonies, clauses of the
     * execution part can only be added.
     *
     * @param text the whole text with the completed execution part
     */
    record CompleteSigningDetails(@Valid AgreementText text) implements TextActs {
        public CompleteSigningDetails {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActKind kind() {
            return ActKind.COMPLETE_SIGNING_DETAILS;
        }

        /**
         * Adds the unmet conditions. Only the execution part may differ from the final text, and it must be as complete
         * as the rest.
         */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.notCurrent(
                    "TEXT_NOT_CURRENT",
                    Optional.of(text.operativeHash()),
                    situation.twinning().text().map(AgreementText::operativeHash),
                    unmet);
            if (removesSigned(situation.twinning())) {
                unmet.add(Findings.of("FINAL_TEXT_CHANGED", Map.of()));
            }
            LinterFindings.blockingText(text, unmet);
        }

        private boolean removesSigned(Twinning twinning) {
            return twinning.tracks().stream()
                            .anyMatch(track -> track.signature().isPresent())
                    && twinning.text()
                            .filter(now -> !text.clauses().containsAll(now.clauses()))
                            .isPresent();
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            LinterFindings.missingAtSigning(text, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new TextEvents.SigningDetailsCompleted(text);
        }
    }

    /**
     * An act that adds a language version to a text that is being signed or was signed. The final versions do not
     * change.
     *
     * @param text the whole text with the added language versions
     */
    record AddLanguage(@Valid AgreementText text) implements TextActs {
        public AddLanguage {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActKind kind() {
            return ActKind.ADD_LANGUAGE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            AgreementText now = situation.twinning().text().orElse(text);
            if (!text.addsLanguagesTo(now)) {
                unmet.add(Findings.of("NO_LANGUAGE_ADDED", Map.of()));
            }
            if (!text.saysTheSameAs(now)) {
                unmet.add(Findings.of("FINAL_TEXT_CHANGED", Map.of()));
            }
            LinterFindings.blockingText(text, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new TextEvents.LanguageAdded(text, hashesByLanguage(text));
        }
    }

    private static Map<LanguageTag, Sha256> hashesByLanguage(AgreementText text) {
        Map<LanguageTag, Sha256> hashes = new TreeMap<>();
        text.languages().forEach(language -> hashes.put(language, text.operativeHash(language)));
        return hashes;
    }
}
