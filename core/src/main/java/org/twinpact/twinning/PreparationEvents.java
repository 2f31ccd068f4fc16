package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.needs.Goal;
import org.twinpact.needs.RoundTable;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;

/** Events of {@link PreparationActs}. */
public sealed interface PreparationEvents extends Fact {
    /** The fact that a round table met and found challenges and potential. */
    record RoundTableRecorded(AuthorityId party, RoundTable roundTable) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.RecordRoundTable(party, roundTable);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNeeds(roundTable.needs()));
        }
    }

    /** The fact that a party set its goals. */
    record GoalsSet(AuthorityId party, List<Goal> goals) implements PreparationEvents {
        public GoalsSet {
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }

        @Override
        public Act act() {
            return new PreparationActs.SetGoals(party, goals);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withGoals(goals));
        }
    }

    /** The fact that a party looked for a partner. */
    record PartnerSearchRecorded(AuthorityId party, PartnerSearch search) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.RecordPartnerSearch(party, search);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSearch(search));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party's capacity for joint programmes was assessed. */
    record CapacityAssessed(AuthorityId party, Capacity capacity) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.AssessCapacity(party, capacity);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withCapacity(capacity));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }
}
