package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;

/** Events of {@link TextActs}. */
public sealed interface TextEvents extends Fact {
    /**
     * The fact that the text of the agreement was proposed, with its operative hash in all languages and in each
     * language. If another text is final, the proposal leaves everything as it is until it becomes final itself.
     * Otherwise, if the text adds or removes a commitment of money, decisions on the subjects cover the given hash from
     * then on.
     */
    record TextProposed(
            @Valid AgreementText text,
            @Valid Sha256 hash,
            @Size(max = 20) Map<@Valid LanguageTag, @Valid Sha256> languages,
            Optional<@Valid Sha256> subjects,
            @CivilDay LocalDate on)
            implements TextEvents {
        public TextProposed {
            languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        }

        @Override
        public Act act() {
            return new TextActs.ProposeText(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            if (TextProposal.isAwaitedAt(twinning.stage())) {
                TextProposal proposal = new TextProposal(text, hash, languages, on, Map.of(), Optional.empty());
                return twinning.edit().withTextProposal(proposal.replacing(twinning.textProposal()));
            }
            return twinning.edit()
                    .withText(text)
                    .withTextHash(hash)
                    .withLanguageHashes(languages)
                    .withTextOn(on)
                    .withSubjects(subjects.or(twinning::subjects))
                    .withSubjectsOn(subjects.map(hash -> on).or(twinning::subjectsOn));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return !TextProposal.isAwaitedAt(before.twinning().stage());
        }
    }

    /** The fact that the proposal of a text other than the final one was withdrawn. */
    record TextProposalWithdrawn(@Valid Sha256 text) implements TextEvents {
        @Override
        public Act act() {
            return new TextActs.WithdrawTextProposal(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withTextProposal(Optional.empty());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party certified one language version. */
    record LanguageCertified(
            @Valid AuthorityId party,
            @Valid LanguageTag language,
            @Valid Sha256 text) implements TextEvents {
        @Override
        public Act act() {
            return new TextActs.CertifyLanguage(party, language, text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> {
                Map<LanguageTag, Sha256> certificates = new TreeMap<>(track.certificates());
                certificates.put(language, text);
                return track.withCertificates(certificates);
            });
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            if (twinning.textProposal().isPresent()) {
                return twinning.edit()
                        .withTextProposal(
                                twinning.textProposal().map(open -> open.certified(party, language, text, on)));
            }
            return applyTo(twinning).edit().withCertifiedOn(Milestone.later(twinning.certifiedOn(), on));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /**
     * The fact that the operative text became final. A proposal replaces the text that was final before. If it adds or
     * removes a commitment of money, decisions on the subjects cover the given hash from then on.
     */
    record TextFinalized(
            @Valid Sha256 text,
            @Size(max = 500) List<@Valid TextFinding> findings,
            Optional<@Valid Sha256> subjects,
            @CivilDay LocalDate on)
            implements TextEvents {
        public TextFinalized {
            findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
        }

        @Override
        public Act act() {
            return new TextActs.FinalizeText(text, findings);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.textProposal()
                    .map(proposal -> proposal.adoptedBy(twinning))
                    .orElse(twinning)
                    .edit()
                    .withSubjects(subjects.or(twinning::subjects))
                    .withSubjectsOn(subjects.map(hash -> on).or(twinning::subjectsOn))
                    .withTextFinalOn(on);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return before.twinning().textProposal().isPresent();
        }
    }

    /** The fact that the execution part of the final text was completed. */
    record SigningDetailsCompleted(@Valid AgreementText text) implements TextEvents {
        @Override
        public Act act() {
            return new TextActs.CompleteSigningDetails(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withText(text);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /**
     * The fact that a language version was added to the text that is signed, with the operative hash of each language.
     */
    record LanguageAdded(
            @Valid AgreementText text, @Size(max = 20) Map<@Valid LanguageTag, @Valid Sha256> languages)
            implements TextEvents {
        public LanguageAdded {
            languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        }

        @Override
        public Act act() {
            return new TextActs.AddLanguage(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            // A proposal of the same words has nothing left to propose.
            return twinning.edit()
                    .withText(text)
                    .withLanguageHashes(languages)
                    .withTextProposal(
                            twinning.textProposal().filter(open -> !open.hash().equals(text.operativeHash())));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }
}
