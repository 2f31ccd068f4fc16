package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LocalText;

/** Events of {@link PartyActs}. */
public sealed interface PartyEvents extends Fact {
    /** The fact that a further party was added, under a profile. Decisions on the subjects now cover the given hash. */
    record PartyAdded(LocalAuthority authority, ProfileRef profile, Optional<Sha256> subjects, LocalDate on)
            implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.AddParty(authority);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Track> tracks = new ArrayList<>(twinning.unendorsed());
            tracks.add(Track.of(authority, profile).withJoinedOn(on));
            return twinning.edit().withTracks(tracks).withSubjects(subjects).withSubjectsOn(subjects.map(hash -> on));
        }

        @Override
        public List<ProfileRef> profiles() {
            return List.of(profile);
        }

        @Override
        public void describe(EventText text) {
            text.party(authority.name());
        }
    }

    /** The fact that a party left before all had signed. Decisions on the subjects now cover the given hash. */
    record PartyRemoved(AuthorityId party, LocalText reason, Optional<Sha256> subjects, LocalDate on)
            implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.RemoveParty(party, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTracks(twinning.unendorsed().stream()
                            .filter(track -> !track.party().equals(party))
                            .toList())
                    .withSubjects(subjects)
                    .withSubjectsOn(subjects.map(hash -> on))
                    .withCeremony(twinning.ceremony()
                            .filter(ceremony -> !ceremony.host().equals(party)));
        }
    }

    /** The fact that a party continues under a new name, or as its legal successor. */
    record SuccessorRecorded(LocalAuthority authority) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.RecordSuccessor(authority);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(authority.id(), track -> track.withAuthority(authority));
        }
    }

    /** The fact that a party moved to another profile or another version of its profile. */
    record ProfileAdopted(AuthorityId party, ProfileRef profile) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.AdoptProfile(party, profile);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withProfile(profile));
        }

        @Override
        public List<ProfileRef> profiles() {
            return List.of(profile);
        }

        /** Warns of what the other profile asks differently, including at gates that are still ahead. */
        @Override
        public void warn(Situation before, Situation now, List<Finding> warnings) {
            ProfileDifference.of(before, now, party).addTo(warnings);
        }
    }
}
