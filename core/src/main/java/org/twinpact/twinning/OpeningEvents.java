package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PersonRef;
import org.twinpact.jurisdiction.ProfileRef;

/** Events of {@link OpeningActs}. */
public sealed interface OpeningEvents extends Fact {
    /** The fact that a twinning was opened by one authority, under a profile. */
    record TwinningOpened(LocalAuthority opener, ProfileRef profile) implements OpeningEvents {
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

    /** The fact that a twinning that already existed was entered. */
    record TwinningImported(List<LocalAuthority> parties, List<ProfileRef> profiles, Stage stage, Origin origin)
            implements OpeningEvents {
        public TwinningImported {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            profiles = List.copyOf(Objects.requireNonNull(profiles, "profiles"));
        }

        @Override
        public Act act() {
            return new OpeningActs.ImportTwinning(parties, stage, origin);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Track> tracks = new ArrayList<>();
            for (int i = 0; i < parties.size(); i++) {
                tracks.add(Track.of(parties.get(i), profiles.get(i)));
            }
            return twinning.edit().withTracks(tracks).withStage(stage).withOrigin(origin);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a better document was found for an imported twinning. */
    record OriginVerified(EvidenceGrade grade, String source) implements OpeningEvents {
        @Override
        public Act act() {
            return new OpeningActs.VerifyOrigin(grade, source);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withOrigin(twinning.origin().map(origin -> new Origin(source, grade, origin.since())));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a person's data were erased. */
    record PersonalDataErased(PersonRef person) implements OpeningEvents {
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
