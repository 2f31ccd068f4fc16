package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.agreement.Citation;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.PersonRef;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/** Events of {@link OpeningActs}. */
public sealed interface OpeningEvents extends Fact {
    /** The fact that a twinning was opened by one authority, under a profile. */
    record TwinningOpened(
            @Valid LocalAuthority opener, @Valid ProfileRef profile) implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.OpenTwinning(opener);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withTracks(Track.of(opener, profile));
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return twinning.edit().withTracks(Track.of(opener, profile).withJoinedOn(on));
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
            text.party(opener.name());
        }
    }

    /** The fact that an existing twinning was imported. */
    record TwinningImported(
            @Size(min = 2, max = 100, message = "must name at least two parties")
            List<@Valid LocalAuthority> parties,

            @Size(min = 2, max = 100) List<@Valid ProfileRef> profiles,
            Stage stage,
            @Valid Origin origin,
            @Valid Past past)
            implements OpeningEvents {
        public TwinningImported {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            profiles = List.copyOf(Objects.requireNonNull(profiles, "profiles"));
        }

        @Override
        public Act act() {
            return new OpeningActs.ImportTwinning(parties, stage, origin, past);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Track> tracks = new ArrayList<>();
            for (int i = 0; i < parties.size(); i++) {
                tracks.add(Track.of(parties.get(i), profiles.get(i))
                        .withJoinedOn(joinedOn(parties.get(i).id())));
            }
            return twinning.edit()
                    .withTracks(tracks)
                    .withStage(stage)
                    .withOrigin(origin)
                    .withCitation(past.text())
                    .withTextHash(past.text().flatMap(Citation::hash))
                    .withEnding(past.ending());
        }

        /** Returns the day on which a party joined, empty if it is not exactly known. */
        private Optional<LocalDate> joinedOn(AuthorityId party) {
            return past.joined().stream()
                    .filter(joining -> joining.party().equals(party))
                    .findFirst()
                    .flatMap(joining -> joining.on().day());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.stage(stage);
            text.origin(origin);
        }
    }

    /** The fact that a better document was found for an imported twinning. */
    record OriginVerified(
            EvidenceGrade grade, @PlainText(max = 500) String source, Optional<@Valid PartialDate> since)
            implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.VerifyOrigin(grade, source, since);
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return applyTo(twinning).verified(on);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withOrigin(twinning.origin().map(origin -> new Origin(source, grade, since.or(origin::since))));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that an imported twinning was taken up. */
    record TwinningTakenUp(@CivilDay LocalDate on, @Valid LocalText reason) implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.TakeUp(reason);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withTakenUpOn(on);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.day(on);
        }
    }

    /** The fact that the text of an imported agreement was cited. */
    record TextCited(@Valid Citation citation) implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.CiteText(citation);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withCitation(citation).withTextHash(citation.hash());
        }
    }

    /** The fact that the record of a party was corrected. It has the given profile from then on. */
    record PartyCorrected(
            @Valid LocalAuthority authority,
            @Valid ProfileRef profile,
            @Valid LocalText reason) implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.CorrectParty(authority, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    authority.id(), track -> track.withAuthority(authority).withProfile(profile));
        }

        @Override
        public List<ProfileRef> profiles() {
            return List.of(profile);
        }

        /** Warns of the differences between the requirements of both profiles. */
        @Override
        public void warn(Situation before, Situation now, List<Finding> warnings) {
            ProfileDifference.of(before, now, authority.id()).addTo(warnings);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a person's data were erased. */
    record PersonalDataErased(@Valid PersonRef person) implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.ErasePersonalData(person);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }
}
