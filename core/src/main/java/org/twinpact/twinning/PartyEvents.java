package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/** Events of {@link PartyActs}. */
public sealed interface PartyEvents extends Fact {
    /**
     * The fact that a further party was added, under a profile. From then on, decisions on the subjects cover the given
     * hash.
     */
    record PartyAdded(
            @Valid LocalAuthority authority,
            @Valid ProfileRef profile,
            Optional<@Valid Sha256> subjects,
            @CivilDay LocalDate on)
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

    /**
     * The fact that a newcomer was added, under a profile. It becomes a party when every party and it have endorsed a
     * plan that names it.
     */
    record NewcomerAdded(
            @Valid LocalAuthority authority,
            @Valid ProfileRef profile,
            @CivilDay LocalDate on) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.AddParty(authority);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Track> newcomers = new ArrayList<>(twinning.newcomers());
            newcomers.add(Track.of(authority, profile).withJoinedOn(on));
            return twinning.edit().withNewcomers(newcomers);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
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

    /** The fact that a newcomer was withdrawn. A proposed plan that names it lapses. */
    record NewcomerWithdrawn(
            @Valid AuthorityId newcomer, @Valid LocalText reason) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.WithdrawNewcomer(newcomer, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withoutNewcomers(track -> track.party().equals(newcomer))
                    .withPlanProposal(twinning.planProposal()
                            .filter(open -> !open.newcomers().contains(newcomer)));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(newcomer);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /**
     * The fact that a party left that was not bound. From then on, decisions on the subjects cover the given hash. The
     * agreement of parties that had all signed remains as it was signed.
     */
    record PartyRemoved(
            @Valid AuthorityId party,
            @Valid LocalText reason,
            Optional<@Valid Sha256> subjects,
            @CivilDay LocalDate on) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.RemoveParty(party, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            Map<AuthorityId, LocalText> former = new HashMap<>(twinning.formerNames());
            former.put(party, twinning.nameOf(party));
            boolean signed = twinning.isSigned();
            List<Track> tracks = signed ? twinning.tracks() : twinning.unendorsed();
            return twinning.withoutProposals()
                    .withFormerNames(former)
                    .withTracks(tracks.stream()
                            .filter(track -> !track.party().equals(party))
                            .toList())
                    .withSubjects(subjects)
                    .withSubjectsOn(signed ? twinning.subjectsOn() : subjects.map(hash -> on))
                    .withCeremonies(twinning.ceremonies().stream()
                            .filter(ceremony -> !ceremony.host().equals(Optional.of(party)))
                            .toList());
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a party continues under a new name or key, or as its legal successor. */
    record SuccessorRecorded(
            @Valid AuthorityId party, @Valid LocalAuthority authority) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.RecordSuccessor(party, authority);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return Succession.of(twinning, party, authority);
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.successor(authority.name());
        }
    }

    /** The fact that a party or newcomer merged into a party, which continues. */
    record MergerRecorded(
            @Valid AuthorityId party,
            @Valid AuthorityId merged,
            @CivilDay LocalDate on) implements PartyEvents {
        @Override
        public Act act() {
            return new PartyActs.RecordMerger(party, merged);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return Succession.merged(twinning, merged, party, on);
        }

        /** Returns whether all had not signed yet. Later, the part of the merged party in the formation remains. */
        @Override
        public boolean mayInvalidate(Situation before) {
            return !before.twinning().isSigned();
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.merged(merged);
        }
    }

    /** The fact that a party moved to another profile or another version of its profile. */
    record ProfileAdopted(@Valid AuthorityId party, @Valid ProfileRef profile) implements PartyEvents {
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

        /** Warns of the differences between the requirements of both profiles, including those of later gates. */
        @Override
        public void warn(Situation before, Situation now, List<Finding> warnings) {
            ProfileDifference.of(before, now, party).addTo(warnings);
        }
    }
}
