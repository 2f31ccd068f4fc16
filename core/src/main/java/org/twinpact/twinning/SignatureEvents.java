package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Signature;

/** Events of {@link SignatureActs}. */
public sealed interface SignatureEvents extends Fact {
    /** The fact that day, place and host of the signing were set. */
    record CeremonyScheduled(Ceremony ceremony) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.ScheduleCeremony(ceremony);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withCeremony(ceremony);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party signed. */
    record SignatureRecorded(AuthorityId party, Signature signature) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.RecordSignature(party, signature);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignature(signature));
        }

        /** Returns whether there was an earlier signature, which this one replaces. */
        @Override
        public boolean mayInvalidate(Situation before) {
            return before.track(party).flatMap(Track::signature).isPresent();
        }
    }

    /** The fact that a signature had been recorded wrongly and was corrected. */
    record SignatureCorrected(AuthorityId party, ActId wrong, Signature signature, LocalText reason)
            implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.CorrectSignature(party, wrong, signature, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignature(signature));
        }
    }

    /** The fact that a party signed a language version that was added. */
    record VersionSignatureRecorded(AuthorityId party, LanguageTag language, Sha256 text, LocalDate signedOn)
            implements SignatureEvents {
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
    }

    /** The fact that a party gave notice that it has done all that its law asks. */
    record CompletionNoticeGiven(AuthorityId party, LocalDate on) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.GiveCompletionNotice(party, on);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNoticeOn(on));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that the agreement entered into force. */
    record EntryIntoForceConfirmed(LocalDate on) implements SignatureEvents {
        @Override
        public Act act() {
            return new SignatureActs.ConfirmEntryIntoForce();
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withInForceOn(on);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }
}
