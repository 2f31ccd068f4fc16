package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.CivilDay;

/** Events of {@link ContactActs}. */
public sealed interface ContactEvents extends Fact {
    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    /** The fact that a party appointed its contact point. */
    record ContactAppointed(@Valid AuthorityId party, @Valid ContactPoint contact) implements ContactEvents {
        @Override
        public Act act() {
            return new ContactActs.AppointContact(party, contact);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withContact(contact));
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return twinning.withTrackChanged(party, track -> track.withContactFrom(on, contact));
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.of(party, ObligationKind.CONTACT));
        }

        /**
         * Warns that the national authorities should know of a contact point that replaces another one, unless an
         * obligation of the party requires a notice.
         */
        @Override
        public void warn(Situation before, Situation now, List<Finding> warnings) {
            Optional<ContactPoint> earlier = before.track(party).flatMap(Track::contact);
            Track track = now.track(party).orElseThrow();
            List<String> bodies = KnownRecipients.nationalAuthorities(now, track);
            boolean isReplaced = earlier.isPresent() && !earlier.equals(track.contact());
            if (now.twinning().isSigned() && isReplaced && !bodies.isEmpty() && !requiresNotice(now, track)) {
                warnings.add(Findings.refusal(
                        "CONTACT_CHANGE_TO_NOTIFY",
                        Optional.of(party),
                        Body.OFFICER,
                        EvidenceKind.NOTICE.name(),
                        Basis.GUIDE,
                        Findings.GUIDANCE,
                        Map.of("party", now.name(party), "bodies", KnownRecipients.names(now, party, bodies))));
            }
        }

        private static boolean requiresNotice(Situation now, Track track) {
            return now.profile(track).obligations().stream()
                    .anyMatch(rule -> rule.kind() == ObligationKind.NOTICE
                            && rule.raisedBy() == ObligationTrigger.VACANT_CONTACT);
        }
    }

    /** The fact that the contact point of a party is vacant from a day on. */
    record ContactVacated(
            @Valid AuthorityId party, @CivilDay LocalDate since) implements ContactEvents {
        @Override
        public Act act() {
            return new ContactActs.VacateContact(party, since);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withContactVacantFrom(since));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(since);
        }
    }
}
