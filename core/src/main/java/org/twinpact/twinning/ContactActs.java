package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.CivilDay;

/** Acts of the contact points of the parties. Events: {@link ContactEvents}. */
public sealed interface ContactActs extends ActOfParty {
    /**
     * An act that appoints a party's contact point on the day of the act, in place of the previous one. An appointment of
     * an earlier day than the present one is only part of the history.
     */
    record AppointContact(@Valid AuthorityId party, @Valid ContactPoint contact) implements ContactActs {
        public AppointContact {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(contact, "contact");
        }

        @Override
        public ActKind kind() {
            return ActKind.APPOINT_CONTACT;
        }

        @Override
        public List<PersonRef> people() {
            return contact.person().stream().toList();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new ContactEvents.ContactAppointed(party, contact);
        }
    }

    /**
     * An act that records that the contact point of a party is vacant, such as after elections or a change of staff. Its
     * mailbox and address remain. The obligation to appoint a contact point is open again, counted from that day. A
     * vacancy before the appointment of the present contact point is only part of the history.
     *
     * @param party the party
     * @param since the first day on which nobody has the role
     */
    record VacateContact(
            @Valid AuthorityId party, @NotNull @CivilDay LocalDate since) implements ContactActs {
        public VacateContact {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(since, "since");
        }

        @Override
        public ActKind kind() {
            return ActKind.VACATE_CONTACT;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.future(since, situation.day(), unmet);
            Track track = situation.track(party).orElseThrow();
            if (track.contact().isEmpty() || track.contactVacancies().contains(since)) {
                unmet.add(nobodyLeaves(situation));
            }
        }

        /** Warns that the contact point is vacant already, unless an appointment in between is not recorded yet. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .track(party)
                    .flatMap(Track::contactVacantSince)
                    .filter(since::isAfter)
                    .ifPresent(known -> warnings.add(nobodyLeaves(situation)));
        }

        private Finding nobodyLeaves(Situation situation) {
            return Findings.of("NO_CONTACT_TO_VACATE", party, Map.of("party", situation.name(party)));
        }

        @Override
        public Fact fact(Situation situation) {
            return new ContactEvents.ContactVacated(party, since);
        }
    }
}
