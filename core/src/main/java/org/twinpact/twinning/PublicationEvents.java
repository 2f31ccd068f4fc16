package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.followup.Withholding;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Release;

/** Events of {@link PublicationActs}. */
public sealed interface PublicationEvents extends Fact {
    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    /** The fact that a party withheld a subject from publication. */
    record PublicationWithheld(
            @Valid AuthorityId party,
            @Valid WithheldSubject subject,
            @CivilDay LocalDate since,
            @CivilDay LocalDate until,
            @Valid LocalText reason)
            implements PublicationEvents {
        @Override
        public Act act() {
            return new PublicationActs.WithholdPublication(party, subject, until, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            Withholding added = new Withholding(subject, since, until, reason, Optional.empty());
            return twinning.withTrackChanged(party, track -> track.with(added));
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.subject(subject);
            text.day(until);
        }
    }

    /** The fact that a party lifted a withholding. */
    record WithholdingLifted(
            @Valid AuthorityId party,
            @Valid WithheldSubject subject,
            @CivilDay LocalDate on,
            @Valid LocalText reason) implements PublicationEvents {
        @Override
        public Act act() {
            return new PublicationActs.LiftWithholding(party, subject, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withLifted(subject, on));
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.subject(subject);
            text.day(on);
        }
    }

    /** The fact that a party proposed a release. */
    record ReleaseProposed(
            @Valid AuthorityId party,
            @Valid Release release,
            @CivilDay LocalDate on) implements PublicationEvents {
        @Override
        public Act act() {
            return new PublicationActs.ProposeRelease(party, release);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return new Releases(twinning).with(ReleaseStatus.proposed(release, party, on));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.release(release.title());
        }
    }

    /** The fact that a party approved a release. */
    record ReleaseApproved(
            @Valid AuthorityId party,
            @Valid Sha256 release,
            @Valid LocalText title,
            @CivilDay LocalDate on) implements PublicationEvents {
        @Override
        public Act act() {
            return new PublicationActs.ApproveRelease(party, release);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            Releases releases = new Releases(twinning);
            return releases.find(release)
                    .map(known -> releases.with(known.approved(party, on)))
                    .orElse(twinning);
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.release(title);
        }
    }
}
