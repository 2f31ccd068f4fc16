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
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Signature;

/** Acts of the ceremonies and signatures. Events: {@link SignatureEvents}. */
public sealed interface SignatureActs extends Act {
    /** The number of signatures of one party on one text that are recorded, such as of officers on several days. */
    int MAX_SIGNATURES = 10;

    /**
     * An act that sets the day, place and host of a ceremony, which can be booked before the text is final. A ceremony
     * with the id of an earlier one replaces it, such as on another day.
     */
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
            ceremony.host().ifPresent(host -> Findings.notAParty(situation, host, unmet));
            Ceremonies.requireRoom(situation.twinning(), ceremony, unmet);
        }

        /** Warns of a ceremony in a restricted period of a party, and of offices that are closed on its day. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation.twinning().tracks().stream()
                    .flatMap(track -> situation.rules().restrictions(track.authority(), ceremony.on()))
                    .forEach(warnings::add);
            warnings.addAll(situation.closedOffices(ceremony.on()));
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.CeremonyScheduled(ceremony);
        }
    }

    /**
     * An act that cancels a ceremony.
     *
     * @param ceremony the id of the ceremony
     * @param reason the reason, by language
     */
    record CancelCeremony(
            @PlainText(max = 32) String ceremony, @Valid LocalText reason) implements SignatureActs {
        public CancelCeremony {
            Objects.requireNonNull(ceremony, "ceremony");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CANCEL_CEREMONY;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Ceremonies.requireKnown(situation.twinning(), ceremony, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.CeremonyCancelled(ceremony, reason);
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
            Track track = situation.track(party).orElseThrow();
            boolean isEarlier = track.signature()
                    .map(Signature::signedOn)
                    .filter(signature.signedOn()::isBefore)
                    .isPresent();
            if (Validity.signed(situation, track) && (track.isFormed() || !isEarlier)
                    || track.signatures().anyMatch(signature::equals)) {
                unmet.add(finding("ALREADY_SIGNED", situation, party));
            }
            Findings.aboveLimit((int) track.signedWith(signature).signatures().count(), MAX_SIGNATURES, unmet);
            requireNotWithdrawn(situation, track, signature, unmet);
            requireFinalText(situation, signature, unmet);
        }

        /**
         * Warns of signatories that do not bind their party, of everything that was missing when it signed, of another
         * signature that comes first, and of a day without a ceremony although ceremonies are scheduled. The signature is
         * recorded, because they signed, but does not count until nothing is missing.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfSignature(situation, party, signature, warnings);
            warnOfBetter(situation, warnings);
            if (!isOfToday(situation)) {
                warnings.addAll(Gates.missing(atGate(situation), Gate.SIGN, this::isSigner));
            }
            Ceremonies.warnOfOtherDay(situation, party, signature.signedOn(), warnings);
        }

        private boolean isOfToday(Situation situation) {
            return signature.signedOn().equals(situation.day());
        }

        private boolean isSigner(Track track) {
            return track.party().equals(party);
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.SignatureRecorded(party, signature);
        }

        /**
         * Returns the situation on the day of the signature. A signature depends on the conditions that were met when
         * it was given, not when it is recorded. One under a reservation does not wait for the decision to which it is
         * subject.
         */
        @Override
        public Situation atGate(Situation situation) {
            Twinning twinning = situation.twinning();
            return new Situation(
                    signature.reservation().isEmpty()
                            ? twinning
                            : twinning.withTrackChanged(party, track -> track.withSignature(signature)),
                    situation.rules(),
                    signature.signedOn());
        }

        private void warnOfBetter(Situation situation, List<Finding> warnings) {
            Twinning signed = situation.twinning().withTrackChanged(party, track -> track.signedWith(signature));
            Signature chosen = Signatories.chosen(
                    situation.with(signed), signed.track(party).orElseThrow());
            if (!chosen.equals(signature)) {
                warnings.add(Findings.of(
                        "SIGNATURE_SUPERSEDED",
                        Map.of("party", situation.name(party), "day", Days.text(chosen.signedOn()))));
            }
        }

        /**
         * Returns the signer as the only party that the gate checks, and nobody for a signature of an earlier day, which
         * is checked when it counts.
         */
        @Override
        public Predicate<Track> askedAt(Situation situation, Gate gate) {
            return isOfToday(situation) ? this::isSigner : track -> false;
        }
    }

    /**
     * An act that corrects a signature that was recorded wrongly, or a withdrawal that did not happen. The party has then
     * signed as the corrected signature says, and not otherwise.
     *
     * @param party the party
     * @param wrong the key of the act that recorded the signature or its withdrawal last
     *     ({@link Twinning#recordOfSignature})
     * @param right the corrected signature
     * @param reason the reason for the correction, by language
     */
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
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.recordOfSignature(party);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            if (track.signature().isEmpty() && track.signatureWithdrawnOn().isEmpty()) {
                unmet.add(finding("NOTHING_TO_CORRECT", situation, party));
            }
            situation
                    .twinning()
                    .inForceOn()
                    .filter(day -> !remains(situation, day))
                    .ifPresent(day -> Findings.before(day, Optional.of(right.signedOn()), "own", unmet));
            requireFinalText(situation, right, unmet);
        }

        /**
         * Returns whether enough parties are ready with the corrected signature, by the day of entry into force if that
         * was entered. A computed day follows.
         */
        private boolean remains(Situation situation, LocalDate inForceOn) {
            Track signer = situation.track(party).orElseThrow().withSignature(right);
            Situation signed = situation.with(situation.twinning().withTrackChanged(party, track -> signer));
            Twinning corrected = Validity.counts(signed, signer)
                    ? signed.twinning()
                    : signed.twinning().withTrackChanged(party, track -> track.withSignatureVoidedOn(situation.day()));
            return EntryIntoForceDay.earliest(situation.with(corrected).onLatestDay())
                    .filter(ready -> !situation.twinning().isEntryIntoForceEntered() || !ready.isAfter(inForceOn))
                    .isPresent();
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfSignature(situation, party, right, warnings);
            Track track = situation.track(party).orElseThrow();
            track.signatureWithdrawnOn()
                    .filter(right.signedOn()::isBefore)
                    .ifPresent(day -> warnings.add(Findings.of(
                            "WITHDRAWAL_TAKEN_BACK", Map.of("party", situation.name(party), "day", Days.text(day)))));
            if (track.signature().isEmpty()) {
                warnings.addAll(Gates.missing(
                        new RecordSignature(party, right).atGate(situation),
                        Gate.SIGN,
                        one -> one.party().equals(party)));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.SignatureCorrected(party, wrong, right, reason);
        }
    }

    /**
     * An act by which a party takes back its signatures until a day on which not all had signed. The signatures of the
     * other parties and the stage remain. The party can sign again.
     *
     * @param party the party
     * @param on the day of the withdrawal
     * @param reason the reason, by language
     */
    record WithdrawSignature(
            @Valid AuthorityId party,
            @NotNull @CivilDay LocalDate on,
            @Valid LocalText reason) implements SignatureActs, ActOfParty {
        public WithdrawSignature {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW_SIGNATURE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<LocalDate> own = situation.track(party).stream()
                    .flatMap(Track::signatures)
                    .map(Signature::signedOn)
                    .findFirst();
            if (own.isEmpty()) {
                unmet.add(finding("NOT_SIGNED_YET", situation, party));
            }
            Findings.future(on, situation.day(), unmet);
            Findings.before(on, own, "own", unmet);
            situation
                    .track(party)
                    .filter(Track::isFormed)
                    .flatMap(Track::formedOn)
                    .filter(formedOn -> !on.isBefore(formedOn))
                    .ifPresent(formedOn -> unmet.add(Findings.of(
                            "SIGNATURE_FINAL", Map.of("party", situation.name(party), "day", Days.text(formedOn)))));
        }

        @Override
        public Fact fact(Situation situation) {
            return new SignatureEvents.SignatureWithdrawn(party, on, reason);
        }
    }

    /**
     * An act that records that a party that has signed the agreement also signed a language version added later.
     *
     * @param party the party
     * @param language the language of the version
     * @param text the operative hash of that language version
     * @param signedOn the day on which the party signed it
     */
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

    private static List<PersonRef> signatories(Signature signature) {
        return signature.signatories().stream()
                .flatMap(signatory -> signatory.person().stream())
                .toList();
    }

    /** Adds a finding if a signature was given before the party withdrew its signature. */
    private static void requireNotWithdrawn(
            Situation situation, Track track, Signature signature, List<Finding> unmet) {
        track.signatureWithdrawnOn()
                .filter(signature.signedOn()::isBefore)
                .ifPresent(day -> unmet.add(Findings.of(
                        "SIGNATURE_WITHDRAWN", Map.of("party", situation.name(track.party()), "day", Days.text(day)))));
    }

    /**
     * Adds a finding unless the signature is on the current final text, not in the future, and not after the term or the
     * end. It may be older than the record of the text.
     */
    private static void requireFinalText(Situation situation, Signature signature, List<Finding> unmet) {
        Findings.notCurrent(
                "TEXT_NOT_CURRENT",
                Optional.of(signature.text()),
                situation.twinning().finalTextHash(),
                unmet);
        Findings.future(signature.signedOn(), situation.day(), unmet);
        EntryIntoForceDay.signedAfterEnd(signature.signedOn(), situation).ifPresent(unmet::add);
    }

    /**
     * Warns of signatories that do not bind their party, and of a signature that is older than the record of the text,
     * which may be right or a typing error.
     */
    private static void warnOfSignature(
            Situation situation, AuthorityId party, Signature signature, List<Finding> warnings) {
        Signatories.warn(situation, situation.track(party).orElseThrow(), signature, warnings);
        signature.signatories().stream()
                .map(signature::signedOn)
                .distinct()
                .forEach(day ->
                        Findings.before(day, situation.twinning().textFinalOn(), Milestone.TEXT_FINAL, warnings));
    }

    private static Finding finding(String code, Situation situation, AuthorityId party) {
        return Findings.of(code, Map.of("party", situation.name(party)));
    }
}
