package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Signature;

/** Events of {@link SignatureActs}. */
public sealed interface SignatureEvents extends Fact {
    /** The fact that the day, place and host of a ceremony were set, or changed for a ceremony with the same id. */
    record CeremonyScheduled(@Valid Ceremony ceremony) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.ScheduleCeremony(ceremony);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Ceremony> all = new ArrayList<>(twinning.ceremonies());
            all.replaceAll(known -> known.id().equals(ceremony.id()) ? ceremony : known);
            if (!all.contains(ceremony)) {
                all.add(ceremony);
            }
            return twinning.edit().withCeremonies(all);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a ceremony was cancelled. */
    record CeremonyCancelled(
            @PlainText(max = 32) String ceremony, @Valid LocalText reason) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.CancelCeremony(ceremony, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withCeremonies(twinning.ceremonies().stream()
                            .filter(known -> !known.id().equals(ceremony))
                            .toList());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a party signed. */
    record SignatureRecorded(
            @Valid AuthorityId party, @Valid Signature signature) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.RecordSignature(party, signature);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.signedWith(signature));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofSignature(party));
        }

        /** Returns false, because a signature that counts is not replaced by another one. */
        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(signature.signedOn());
        }
    }

    /** The fact that a wrongly recorded signature was corrected. */
    record SignatureCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Signature signature,
            @Valid LocalText reason) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.CorrectSignature(party, wrong, signature, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignatureCorrected(signature));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofSignature(party));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(signature.signedOn());
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a party took back its signatures until a day. */
    record SignatureWithdrawn(
            @Valid AuthorityId party,
            @CivilDay LocalDate on,
            @Valid LocalText reason) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.WithdrawSignature(party, on, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignatureWithdrawnOn(on));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofSignature(party));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(on);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a party signed a language version that was added later. */
    record VersionSignatureRecorded(
            @Valid AuthorityId party,
            @Valid LanguageTag language,
            @Valid Sha256 text,
            @CivilDay LocalDate signedOn) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.RecordVersionSignature(party, language, text, signedOn);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> {
                Map<LanguageTag, Sha256> versions = new TreeMap<>(track.versions());
                versions.put(language, text);
                return track.withVersions(versions);
            });
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(signedOn);
        }
    }
}
