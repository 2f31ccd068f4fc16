package org.twinpact.twinning;

import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.signing.Publication;

/** Events of {@link FollowUpActs}. */
public sealed interface FollowUpEvents extends Fact {
    /** The fact that a party published the twinning. */
    record PublicationRecorded(AuthorityId party, Publication publication) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.RecordPublication(party, publication);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withPublication(publication);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.of(party, ObligationKind.PUBLICATION));
        }
    }

    /** The fact that a party appointed its contact point. */
    record ContactAppointed(AuthorityId party, ContactPoint contact) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.AppointContact(party, contact);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withContact(contact));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.of(party, ObligationKind.CONTACT));
        }
    }

    /** The fact that a party gave a notice that it owed. */
    record NoticeGiven(AuthorityId party, String obligation, String evidence) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.FulfilObligation(party, obligation, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.ofNotice(party, obligation));
        }

        @Override
        public void describe(EventText text) {
            text.obligation(party, obligation);
        }
    }

    /** The fact that a party submitted a report. */
    record ReportSubmitted(AuthorityId party, Report report) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.SubmitReport(party, report);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withLastReport(report).withReports(twinning.reports() + 1);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.ofReport(party, report));
        }
    }
}
