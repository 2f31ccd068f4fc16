package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;

/** Acts on the text of the agreement, from its proposal to a language added later. Events: {@link TextEvents}. */
public sealed interface TextActs extends Act {
    /**
     * An act that proposes the text of the agreement. While another text is final, the proposal changes nothing until it
     * becomes final itself. There is one proposal at a time. A later one replaces it.
     *
     * @param text the whole text
     */
    record ProposeText(@Valid AgreementText text) implements TextActs {
        public ProposeText {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActKind kind() {
            return ActKind.PROPOSE_TEXT;
        }

        @Override
        public Twinning milestones(Situation situation) {
            return TextProposal.adopted(situation).twinning();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            LinterFindings.notADraft(text, unmet);
            if (isAwaited(situation) && isFinal(situation.twinning())) {
                unmet.add(Findings.ofText("TEXT_ALREADY_FINAL", Map.of()));
            }
        }

        private static boolean isAwaited(Situation situation) {
            return TextProposal.isAwaitedAt(situation.twinning().stage());
        }

        /** Returns whether the words are those of the final text that is recorded, with or without added languages. */
        private boolean isFinal(Twinning twinning) {
            return twinning.text().isPresent()
                    && Stream.of(twinning.finalTextHash(), twinning.text().map(AgreementText::operativeHash))
                            .anyMatch(Optional.of(text.operativeHash())::equals);
        }

        /**
         * Warns of the findings of a draft, including those that will prevent it from becoming final, and of everything
         * that will no longer be valid when it replaces a final text.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            LinterFindings.blockingText(text, warnings);
            if (text.conditions().until().isPresent()) {
                LinterFindings.blockingPlan(situation.twinning().edit().withText(text), warnings);
            }
            LinterFindings.textWarnings(text, situation, warnings);
            GateCondition.addUnmetByText(
                    situation.with(situation.twinning().edit().withText(text)), warnings);
            if (isAwaited(situation)) {
                warnOfAdoption(situation, warnings);
            }
        }

        private void warnOfAdoption(Situation situation, List<Finding> warnings) {
            Situation proposed = situation.with(fact(situation).applyTo(situation.twinning()));
            Fact adoption = new FinalizeText(text.operativeHash()).fact(proposed);
            Findings.adoptionInvalidates(
                    situation,
                    Validity.lost(situation, situation.with(adoption.applyTo(proposed.twinning()))),
                    warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            Twinning twinning = situation.twinning();
            Optional<Sha256> subjects = twinning.plan()
                    .filter(plan -> !isAwaited(situation))
                    .map(plan -> Subjects.of(
                            plan, Optional.of(text), situation.twinning().subjectKeys()))
                    .filter(hash -> !twinning.subjects().equals(Optional.of(hash)));
            return new TextEvents.TextProposed(
                    text, text.operativeHash(), hashesByLanguage(text), subjects, situation.day());
        }
    }

    /**
     * An act that withdraws the proposal of a text other than the final one. Everything is then as it was before the
     * proposal.
     *
     * @param text the operative hash of the proposed text
     */
    record WithdrawTextProposal(@Valid Sha256 text) implements TextActs {
        public WithdrawTextProposal {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW_TEXT_PROPOSAL;
        }

        @Override
        public Twinning milestones(Situation situation) {
            return TextProposal.adopted(situation).twinning();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            TextProposal.requireCurrent(situation, text, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new TextEvents.TextProposalWithdrawn(text);
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
        public Twinning milestones(Situation situation) {
            return TextProposal.adopted(situation).twinning();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            TextProposal.requireOpen(situation, unmet);
            Findings.versionNotCurrent(TextProposal.adopted(situation), language, text, unmet);
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
        public Twinning milestones(Situation situation) {
            return TextProposal.adopted(situation).twinning();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (TextProposal.isAwaitedAt(situation.twinning().stage())) {
                TextProposal.requireCurrent(situation, text, unmet);
            } else {
                Findings.notCurrent(
                        "TEXT_NOT_CURRENT",
                        Optional.of(text),
                        situation.twinning().textHash(),
                        unmet);
            }
            LinterFindings.ofComposer(findings, true, unmet);
            if (subjects(situation).isPresent()) {
                Gates.unmetGuards(atGate(situation), Gate.TEXT, unmet);
            }
        }

        /**
         * Returns no party if a proposal adds or removes a commitment of money. The bodies can decide on the new subjects
         * only after the text is final, and nobody can sign before they have.
         */
        @Override
        public Predicate<Track> askedAt(Situation situation, Gate gate) {
            return subjects(situation).isPresent() ? track -> false : Gates.asked(situation, gate);
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            atGate(situation)
                    .twinning()
                    .text()
                    .ifPresent(latest -> LinterFindings.textWarnings(latest, situation, warnings));
            LinterFindings.ofComposer(findings, false, warnings);
        }

        /** Returns the situation in which the proposed text is the latest one. */
        @Override
        public Situation atGate(Situation situation) {
            return TextProposal.adopted(situation);
        }

        @Override
        public Fact fact(Situation situation) {
            return new TextEvents.TextFinalized(text, findings, subjects(situation), situation.day());
        }

        /** Returns the new hash that decisions on the subjects cover, if a proposal changes it. */
        private Optional<Sha256> subjects(Situation situation) {
            return atGate(situation)
                    .twinning()
                    .subjects()
                    .filter(hash -> !situation.twinning().subjects().equals(Optional.of(hash)));
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
