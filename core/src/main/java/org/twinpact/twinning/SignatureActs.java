package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Signature;

/** Acts from the ceremony to the entry into force. Events: {@link SignatureEvents}. */
public sealed interface SignatureActs extends Act {
    /** An act that sets day, place and host of the signing. */
    record ScheduleCeremony(@Valid Ceremony ceremony) implements SignatureActs {
        public ScheduleCeremony {
            Objects.requireNonNull(ceremony, "ceremony");
        }

        @Override
        public ActKind kind() {
            return ActKind.SCHEDULE_CEREMONY;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.notAParty(situation, ceremony.host(), unmet);
            Findings.before(ceremony.on(), situation.twinning().textFinalOn(), Milestone.TEXT_FINAL, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.CeremonyScheduled(ceremony);
        }
    }

    /** An act that records that a party has signed. */
    record RecordSignature(@Valid AuthorityId party, @Valid Signature signature) implements SignatureActs, ActOfParty {
        public RecordSignature {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(signature, "signature");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_SIGNATURE;
        }

        @Override
        public List<PersonRef> people() {
            return signatories(signature);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (Validity.signed(situation, situation.track(party).orElseThrow())) {
                unmet.add(finding("ALREADY_SIGNED", situation, party));
            }
            requireFinalText(situation, signature, unmet);
        }

        /**
         * Warns of a set of signatories that does not bind its party. It is recorded, because it signed, but does not
         * count.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Signatories.missing(situation, situation.track(party).orElseThrow(), signature, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.SignatureRecorded(party, signature);
        }

        /**
         * Returns the situation of the day of the signature. A signature rests on what was valid when it was given, not
         * when it is recorded.
         */
        @Override
        public Situation atGate(Situation situation) {
            return situation.on(signature.signedOn());
        }

        /** Returns the signer alone as the party that the gate asks. */
        @Override
        public Predicate<Track> askedAt(Situation situation, Gate gate) {
            return track -> track.party().equals(party);
        }
    }

    /** An act that corrects a signature that was recorded wrongly, by the key of the act that recorded it. */
    record CorrectSignature(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Signature right,
            @Valid LocalText reason) implements SignatureActs, Correction {
        public CorrectSignature {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_SIGNATURE;
        }

        @Override
        public List<PersonRef> people() {
            return signatories(right);
        }

        @Override
        public boolean canCorrect(Fact recorded) {
            return recorded instanceof SignatureEvents.SignatureRecorded signed
                            && signed.party().equals(party)
                    || recorded instanceof SignatureEvents.SignatureCorrected again
                            && again.party().equals(party);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (situation.track(party).orElseThrow().signature().isEmpty()) {
                unmet.add(finding("NOTHING_TO_CORRECT", situation, party));
            }
            Optional<LocalDate> inForceOn = situation.twinning().inForceOn();
            if (inForceOn.isPresent()) {
                Findings.before(inForceOn.get(), Optional.of(right.signedOn()), "own", unmet);
            }
            requireFinalText(situation, right, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.SignatureCorrected(party, wrong, right, reason);
        }
    }

    /** An act that records that a party that has signed the agreement also signed a language version added later. */
    record RecordVersionSignature(
            @Valid AuthorityId party,
            @Valid LanguageTag language,
            @Valid Sha256 text,
            @NotNull @CivilDay LocalDate signedOn)
            implements SignatureActs, ActOfParty {
        public RecordVersionSignature {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(signedOn, "signedOn");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_VERSION_SIGNATURE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<LocalDate> own =
                    situation.track(party).flatMap(Track::signature).map(Signature::signedOn);
            if (own.isEmpty()) {
                unmet.add(finding("NOT_SIGNED_YET", situation, party));
            }
            Findings.versionNotCurrent(situation, language, text, unmet);
            Findings.future(signedOn, situation.day(), unmet);
            Findings.before(signedOn, own, "own", unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.VersionSignatureRecorded(party, language, text, signedOn);
        }
    }

    /**
     * An act that gives the other parties notice that a party has completed what its law asks for the entry into force.
     */
    record GiveCompletionNotice(
            @Valid AuthorityId party, @NotNull @CivilDay LocalDate on) implements SignatureActs, ActOfParty {
        public GiveCompletionNotice {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(on, "on");
        }

        @Override
        public ActKind kind() {
            return ActKind.GIVE_COMPLETION_NOTICE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Situation then = situation.on(on);
            Track track = situation.track(party).orElseThrow();
            boolean behind = Gates.isBehind(then);
            if (!behind && !Validity.signed(then, track)) {
                unmet.add(finding("NOT_SIGNED_YET", situation, party));
            }
            Findings.future(on, situation.day(), unmet);
            Findings.before(on, track.signature().map(Signature::signedOn), "own", unmet);
            if (!behind) {
                Gates.steps(then, track, Gate.ENTRY_INTO_FORCE, Severity.BLOCK, unmet);
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.CompletionNoticeGiven(party, on);
        }
    }

    /** An act that confirms that the signed agreement entered into force on the day of the act. */
    record ConfirmEntryIntoForce() implements SignatureActs {
        @Override
        public ActKind kind() {
            return ActKind.CONFIRM_ENTRY_INTO_FORCE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.EntryIntoForceConfirmed(situation.day());
        }
    }

    private static List<PersonRef> signatories(Signature signature) {
        return signature.signatories().stream()
                .flatMap(signatory -> signatory.person().stream())
                .toList();
    }

    /**
     * Adds a finding unless the signature is on the current final text, and neither before it became final nor in the
     * future.
     */
    private static void requireFinalText(Situation situation, Signature signature, List<Finding> unmet) {
        Findings.notCurrent(
                "TEXT_NOT_CURRENT",
                Optional.of(signature.text()),
                situation.twinning().finalTextHash(),
                unmet);
        Findings.future(signature.signedOn(), situation.day(), unmet);
        Findings.before(signature.signedOn(), situation.twinning().textFinalOn(), Milestone.TEXT_FINAL, unmet);
    }

    private static Finding finding(String code, Situation situation, AuthorityId party) {
        return Findings.of(code, Map.of("party", situation.name(party)));
    }
}
