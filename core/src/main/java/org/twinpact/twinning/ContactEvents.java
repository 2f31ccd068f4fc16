package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.ObligationKind;
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
